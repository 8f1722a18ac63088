import { servePage, launch } from "./page.mjs";
const {address, close} = await servePage();
const browser = await launch();
for (const hash of ["", "#as-of=2023-08-31"]) {
  const totals = {};
  for (let i=0;i<4;i++){
    const context = await browser.newContext({viewport:{width:1280,height:900}});
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    await cdp.send("Performance.enable");
    const t0=performance.now();
    await page.goto(address+hash);
    await page.waitForSelector("tiendo-board, main", {state:"attached"});
    await page.waitForTimeout(2500);
    const m = Object.fromEntries((await cdp.send("Performance.getMetrics")).metrics.map(x=>[x.name,x.value]));
    console.log(hash, ["TaskDuration","ScriptDuration","LayoutDuration","RecalcStyleDuration","Nodes","LayoutCount","RecalcStyleCount","V8CompileDuration"].map(k=>k+" "+(m[k]?.toFixed?.(3))).join("  "));
    if (i==0) console.log(await page.evaluate(()=>({url:location.href, n:document.querySelectorAll('*').length})));
    await context.close();
  }
}
await browser.close(); close();
