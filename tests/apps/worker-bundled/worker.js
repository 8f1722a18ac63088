import { assess, init, words } from "tiendo";

onmessage = async ({ data: { plan, records, asOf } }) => {
  try {
    await init();
    postMessage({ lines: verdicts(assess(plan, records, { asOf })) });
  } catch (error) {
    postMessage({ lines: [error.message] });
  }
};

function verdicts({ indicators, tasks }) {
  const { indicator, deadline } = words("vi");
  return [
    ...indicators.map(({ name, status }) => `${name.vi}: ${indicator[status]}`),
    ...tasks.map(({ name, status }) => `${name.vi}: ${deadline[status]}`),
  ];
}
