/* global Tiendo */
const script = "tiendo/tiendo.classic.js";
const policy = self.trustedTypes?.createPolicy("tiendo-script", { createScriptURL: () => script });
importScripts(policy?.createScriptURL("") ?? script);

onmessage = async ({ data: { plan, records, asOf } }) => {
  try {
    await Tiendo.init();
    postMessage({ lines: verdicts(Tiendo.assess(plan, records, { asOf })) });
  } catch (error) {
    postMessage({ lines: [error.message] });
  }
};

function verdicts({ indicators, tasks }) {
  const { indicator, deadline } = Tiendo.words("vi");
  return [
    ...indicators.map(({ name, status }) => `${name.vi}: ${indicator[status]}`),
    ...tasks.map(({ name, status }) => `${name.vi}: ${deadline[status]}`),
  ];
}
