/** The package's two doors as one, for tests that ask about everything; `from` is its folder. */
export async function packageFrom(from) {
  const [tiendo, explain] = await Promise.all([import(`${from}tiendo.js`), import(`${from}explain.js`)]);
  return { ...explain, ...tiendo, init: () => Promise.all([tiendo.init(), explain.init()]) };
}
