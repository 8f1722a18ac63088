/* global Tiendo */
(async () => {
  const board = document.querySelector("#tien-do");
  const { plan, records, asOf } = board.dataset;
  try {
    await Tiendo.init();
    const assessment = Tiendo.assess(await text(plan), await text(records), { asOf });
    board.replaceChildren(...verdicts(assessment).map(item));
  } catch (error) {
    board.replaceChildren(item(error.message));
  }

  async function text(address) {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    return response.text();
  }

  function verdicts({ indicators, tasks }) {
    const { indicator, deadline } = Tiendo.words("vi");
    return [
      ...indicators.map(({ name, status }) => `${name.vi}: ${indicator[status]}`),
      ...tasks.map(({ name, status }) => `${name.vi}: ${deadline[status]}`),
    ];
  }

  function item(line) {
    const element = document.createElement("li");
    element.textContent = line;
    return element;
  }
})();
