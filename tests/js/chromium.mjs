/** Where a Chromium, Chrome or Edge is installed, and how tests start it. As a program: prints it, or fails. */
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { argv, env, exit, platform } from "node:process";
import { pathToFileURL } from "node:url";

const ON_PATH = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];

const ELSEWHERE = {
  darwin: ["Google Chrome", "Chromium", "Microsoft Edge"].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
  win32: [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA].filter(Boolean).flatMap((folder) => [
    join(folder, "Google/Chrome/Application/chrome.exe"),
    join(folder, "Chromium/Application/chrome.exe"),
    join(folder, "Microsoft/Edge/Application/msedge.exe"),
  ]),
};

/** What a test browser is started with: nothing that leaves the machine. */
const ARGUMENTS = [
  "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync", "--disable-quic",
];

/** @returns {string | undefined} */
export function chromium() {
  if (env.CHROME) return existsSync(env.CHROME) ? env.CHROME : undefined;
  const folders = (env.PATH ?? "").split(delimiter).filter(Boolean);
  const onPath = ON_PATH.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...(ELSEWHERE[platform] ?? [])].find((file) => existsSync(file));
}

/**
 * The browser of a test: the shell of Chromium, where the variable HEADLESS_SHELL names one, which is the same engine
 * without the windows and takes half the time, or Chromium itself, which `whole` asks for: the shell prints otherwise.
 * Bars that take room, as on Windows and in Firefox, are there where `scrollbars` asks for them.
 * The driver is asked for here only: who wants to know where the browser is may not have it yet.
 */
export async function launch({ whole = false, scrollbars = false } = {}) {
  const executablePath = (!whole && env.HEADLESS_SHELL) || chromium();
  if (!executablePath) throw new Error("no Chromium was found; install one, or say in the variable CHROME where it is");
  const { chromium: driver } = await import("playwright-core");
  return driver.launch({ executablePath, args: ARGUMENTS, ignoreDefaultArgs: scrollbars ? ["--hide-scrollbars"] : [] });
}

if (import.meta.url === pathToFileURL(argv[1] ?? "").href) {
  const found = chromium();
  if (!found) exit(1);
  console.log(found);
}
