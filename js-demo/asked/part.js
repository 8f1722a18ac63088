// Parts of the page that are loaded when they are wanted.

/** In these words Firefox, and Chrome, say which one did not come; Firefox, and Chrome 148, remember that until the page is loaded anew. */
const REMEMBERED = /^(?:error loading|Failed to fetch) dynamically imported module: (\S+)$/;
let tries = 0;

/** A part that `load` imports; asked for again, by another end of its address, where a browser would not do that. */
export async function part(load) {
  try {
    return await load();
  } catch (error) {
    const [, address = ""] = REMEMBERED.exec(error.message) ?? [];
    if (!address.startsWith(new URL(".", import.meta.url).href)) throw error;
    tries += 1;
    return import(`${address}#${tries}`);
  }
}
