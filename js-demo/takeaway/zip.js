// Zipping without workers of its own: those of fflate start from blob: addresses, which the page's policy refuses, and this
// runs in a worker already.

export * from "fflate";
import { zipSync } from "fflate";

export function zip(files, done) {
  done(null, zipSync(files));
}
