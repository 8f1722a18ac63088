/** A module that stands in a script: deflated (RFC 1951), in base64. */
import { inflateSync } from "fflate";

/** What gives its bytes, unpacked when they are first wanted. */
export function unpackedOnce(length, packed) {
  let bytes;
  return () => (bytes ??= inflateSync(Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0)), { out: new Uint8Array(length) }));
}
