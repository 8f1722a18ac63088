// A pause in long work: what the worker is told meanwhile comes in, above all that it is to stop. Streams alone leave no room for it, one piece calls the next.

export function pause() {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
