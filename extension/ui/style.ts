/**
 * The look of the extension, from the site's tokens. In the extension's own pages the fonts are the site's; in the card on a foreign page
 * they are the system's, and sizes are pixels, as the page decides what a rem is.
 */

/** Colour roles: light, dark. */
const COLOURS = {
  paper: ['#fcfdfc', '#14181a'],
  wash: ['#f0f3f2', '#1d2326'],
  ink: ['#14191b', '#e8ebe9'],
  ink2: ['#50595d', '#a7b0b3'],
  rule: ['#d3d9d8', '#374044'],
  edge: ['#7b868a', '#788388'],
  brand: ['#1f4f93', '#93b8f0'],
  'brand-wash': ['#e4ecf7', '#1b2b42'],
  'on-brand': ['#fff', '#0e1a2b'],
  signal: ['#b4310f', '#ff9470'],
} as const;

const colours = (theme: 0 | 1): string =>
  Object.entries(COLOURS)
    .map(([role, shades]) => `--${role}:${shades[theme]};`)
    .join('');

const tokens = (root: string, display: string, text: string): string => `
${root}{color-scheme:light dark;--display:${display};--text:${text};--code:ui-monospace,"Cascadia Mono",Menlo,Consolas,monospace;${colours(0)}}
@media (prefers-color-scheme:dark){${root}{${colours(1)}}}`;

const SYSTEM_DISPLAY = '"Iowan Old Style",Georgia,serif';
const SYSTEM_TEXT = 'system-ui,"Segoe UI",sans-serif';

const FONTS = `
@font-face{font-family:"Newsreader V";src:url(/fonts/newsreader.woff2) format("woff2");font-weight:400 700;font-display:swap}
@font-face{font-family:"Newsreader V";src:url(/fonts/newsreader-italic.woff2) format("woff2");font-weight:400;font-style:italic;font-display:swap}
@font-face{font-family:"Radio Canada V";src:url(/fonts/radio-canada.woff2) format("woff2");font-weight:400 700;font-stretch:80% 100%;font-display:swap}`;

/** Elements and named parts, shared by the pages and the card. */
const PARTS = `
*,::before,::after{box-sizing:border-box}
h1,h2,h3,p,ul,ol,dl,dd,figure,fieldset{margin:0}
ul,ol,fieldset,legend{padding:0;border:0;list-style:none;min-width:0}
h1,h2{font:600 1.0625rem/1.25 var(--display);text-wrap:balance}
p,dd,li{text-wrap:pretty;overflow-wrap:anywhere}
a{color:var(--brand);text-underline-offset:.18em}
b,legend,label{font-weight:600}
legend,label{font-size:.8125rem}
label{display:block}
.pair{display:grid;gap:.75rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,8.5rem),1fr))}
label.tick{font-weight:400;display:grid;grid-template-columns:auto minmax(0,1fr);gap:.5rem;align-items:baseline}
legend{margin-bottom:.25rem}
code,kbd{font:.9em/1.4 var(--code);overflow-wrap:anywhere}
kbd{border:1px solid var(--edge);border-radius:3px;padding:0 .3em}
.btn>kbd{margin-left:.35em}
[aria-pressed=true]>kbd,.p>kbd{border-color:currentColor}
.cmd{white-space:nowrap}
.i{width:1em;height:1em;display:inline-block;vertical-align:-.12em;flex:none}
.i .line{fill:none;stroke:currentColor;stroke-width:2}.i .dashed{stroke-width:1.6;stroke-dasharray:2.4 2}.i .solid{fill:currentColor;fill-rule:evenodd}
.sig,.late{color:var(--signal)}
.mut,.none,dt{color:var(--ink2)}
.none{font-style:italic}
.sm{font-size:.8125rem}
.vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
:focus-visible{outline:3px solid var(--brand);outline-offset:2px}
.row,.acts{display:flex;flex-wrap:wrap;align-items:baseline;gap:.25rem .5rem}
.row>.end{margin-left:auto}
.acts{gap:.375rem}
.mark{font:italic 400 1.375rem/1 var(--display)}
.stack{display:grid;gap:1rem;grid-template-columns:minmax(0,1fr)}
.close{display:grid;gap:.5rem;grid-template-columns:minmax(0,1fr)}
.btn{font:600 .8125rem/1.2 var(--text);color:inherit;background:none;border:1px solid var(--ink);border-radius:2px;padding:.5rem .7rem;cursor:pointer;margin:0}
.btn:hover{background:var(--wash)}
.btn.p,.btn[aria-pressed=true]{background:var(--brand);border-color:var(--brand);color:var(--on-brand)}
.btn.link{border:0;padding:.3rem 0;color:var(--brand);font-weight:400;text-decoration:underline 1px;text-underline-offset:.18em}
.btn.link:hover{background:none;text-decoration-thickness:2px}
.pf{text-decoration:none;display:inline-block;min-width:1.75em;font:600 .6875rem/1.4 var(--text);text-align:center;border:1px solid var(--edge);border-radius:2px;padding:0 .2em}
.defs{display:grid;gap:.25rem 1rem;grid-template-columns:4rem minmax(0,1fr)}
.defs dd{min-width:0}
.quo{font:400 1.0625rem/1.4 var(--display)}
.msg{border-top:3px solid var(--ink);padding-top:.75rem;display:grid;gap:.75rem;grid-template-columns:minmax(0,1fr)}
.msg.bad{border-color:var(--signal)}
.list>li{border-top:1px solid var(--rule);padding:.6rem 0}
.list>li:first-child{border:0;padding-top:0}
textarea,select,input:not([type=checkbox]){font:400 .875rem/1.4 var(--text);color:inherit;background:var(--paper);border:1px solid var(--edge);border-radius:2px;width:100%;max-width:100%;padding:.4rem .5rem;margin:.25rem 0 0;display:block}
textarea{resize:vertical}
input[type=checkbox]{accent-color:var(--brand);margin:0}
p:empty,[hidden]{display:none!important}`;

/** Of the side panel: sections under a rule, waiting times as the largest element of their row. */
const PANEL = `
.panel{padding:.75rem 1rem 0;overflow-anchor:none;max-width:48rem;margin:auto}
.panel h1{font:inherit;font-weight:600}
.panel h2{font-size:1.1875rem;font-weight:500}
.panel h3{font-size:.8125rem;font-weight:600;font-family:var(--text)}
.panel>header{border-bottom:3px solid;padding-bottom:.5rem;gap:.125rem}
.panel>header:has(+main>.trouble:not([hidden])){border-bottom:0}
.trouble{padding-bottom:1.25rem}
.trouble+section{border-top:1px solid}
.trouble[hidden]+section{border-top:0}
.parts>section{border-top:1px solid;padding:.75rem 0 1.75rem;scroll-margin-top:.5rem}
.parts h2:focus{outline-offset:4px}
.parts h2 kbd{font-size:.75rem;color:var(--ink2)}
.parts .num{font-variant-numeric:tabular-nums}
.parts .list>li:first-child{padding-top:.125rem}
.parts ul.list:not([data-list])>li:first-child{border-top:1px solid var(--rule);padding-top:.6rem}
.parts ul:empty,.parts ol:empty,.parts div:empty:not(.thumb){display:none}
.parts .name{font-weight:600}
.parts summary{cursor:pointer;list-style:none;position:relative;padding-right:1.25rem}
.parts summary::-webkit-details-marker{display:none}
.parts summary::after{content:"";position:absolute;right:.25rem;top:.5rem;width:.4rem;height:.4rem;border:solid var(--ink2);border-width:0 2px 2px 0;transform:rotate(45deg)}
.parts details[open]>summary::after{transform:rotate(225deg);top:.7rem}
.parts summary:hover{background:var(--wash)}
.lead{display:grid;grid-template-columns:5.25rem minmax(0,1fr);gap:0 .75rem;align-items:baseline}
.whom{display:grid;gap:.125rem;min-width:0;overflow-wrap:anywhere}
.since{display:grid}
.when{font:500 1.25rem/1.2 var(--display);white-space:nowrap}
:lang(en) .lead{grid-template-columns:6.25rem minmax(0,1fr)}
.parts .clock{grid-template-columns:4.5rem minmax(0,1fr)}
.turn{border-left:3px solid;padding-left:.75rem}
.turn .when{font-size:1.625rem}
.turn>.row .since{display:inline}
.one,.two{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:1;overflow:hidden}
.two{-webkit-line-clamp:3}
.parts details[open]>summary .one{display:none}
.parts .body{padding:.6rem 0 .25rem;gap:.6rem}
.ready{white-space:pre-wrap;border:1px solid var(--edge);border-radius:4px;padding:.6rem .7rem;overflow-wrap:anywhere}
.hand{display:grid;grid-template-columns:auto minmax(6rem,12rem) auto;gap:.5rem;align-items:center;justify-content:start}
.hand select{margin:0}
.done{background:var(--wash);padding:.5rem .7rem;gap:.25rem}
.done .acts{margin-top:.25rem}
.medium{display:grid;grid-template-columns:4.5rem minmax(0,1fr);gap:.75rem}
.thumb{width:4.5rem;height:4.5rem;border:1px solid var(--rule);background:var(--wash)}
.thumb img{display:block;width:100%;height:100%;object-fit:cover}
.which{width:auto;max-width:14rem;font-weight:600;margin:0}
.panel>footer{border-top:1px solid;padding:.5rem 0 4.5rem}
.bar{position:fixed;inset:auto 0 0;background:var(--paper);border-top:1px solid;padding:.6rem 1rem;align-items:center;flex-wrap:nowrap}
.bar .end{flex:none}`;

/** Style of the popup, the options page and the side panel. */
export const PAGE_STYLE = `${FONTS}${tokens(':root', `"Newsreader V",${SYSTEM_DISPLAY}`, `"Radio Canada V",${SYSTEM_TEXT}`)}${PARTS}
html{-webkit-text-size-adjust:100%;scroll-padding-bottom:4.5rem}
body{margin:0;background:var(--paper);color:var(--ink);font:400 .875rem/1.5 var(--text);font-variant-numeric:tabular-nums lining-nums}
.popup{width:22.5rem;min-width:20rem;max-width:100%}
.popup>main{padding:.75rem 1rem 1rem}
.popup h1{font:inherit;font-weight:600}
fieldset .btn{font-stretch:85%;padding:.45rem .4rem}
fieldset .acts{gap:.25rem}
.popup .do{position:sticky;bottom:0;background:var(--paper);border-top:1px solid var(--rule);padding:.6rem 0;margin-bottom:-.4rem}
.options{font-size:.9375rem}
.options label.tick{font-size:inherit}
.options>main{max-width:60rem;margin:auto;padding:0 clamp(1rem,4vw,3rem) 4rem}
.options .mast{padding:.75rem 0}
.options h1{font:500 clamp(1.875rem,1.1rem + 2.9vw,3.125rem)/1.06 var(--display);letter-spacing:-.012em;border-top:3px solid;padding:.75rem 0 1.5rem}
.options h2{font-size:1.3125rem;line-height:1.2}
.options .sec{border-top:1px solid var(--ink);padding:1rem 0 2.5rem;display:grid;gap:.75rem 2.5rem;grid-template-columns:minmax(0,1fr)}
.options .body{display:grid;gap:.75rem;max-width:38rem;grid-template-columns:minmax(0,1fr)}
.options select{max-width:20rem}
@media (min-width:48rem){.options .sec{grid-template-columns:11.5rem minmax(0,1fr)}}
${PANEL}`;

/** Style of the card on a foreign page. The host's own box is set from outside its root, where the page cannot reach it either. */
export const CARD_STYLE = inPixels(`${tokens(':host', SYSTEM_DISPLAY, SYSTEM_TEXT)}${PARTS}
:host::before,:host::after{content:none!important}
.card{background:var(--paper);color:var(--ink);font:400 .875rem/1.45 var(--text);font-variant-numeric:tabular-nums lining-nums;text-align:start;border:1px solid var(--edge);border-radius:4px;padding:.875rem 1rem;max-height:calc(100vh - 1.5rem);overflow:auto;overscroll-behavior:contain;animation:come .16s ease-out}
.card .btn{padding:.35rem .55rem}
.card .stack{gap:.7rem}
.card .row{align-items:center}
.card .row .end{display:flex;gap:.375rem}
.notes{margin-top:.5rem}
.card .quo{font-size:.9375rem;line-height:1.35}
.card .over{border-top:1px solid var(--rule);padding-top:.7rem}
@keyframes come{from{transform:translateY(-.5rem)}}
@media (prefers-reduced-motion:reduce){.card{animation:none}}`);

/** Style of the choice of several posts: the boxes over the posts, and the bar that says the keys. */
export const CHOICE_STYLE = inPixels(`${tokens(':host', SYSTEM_DISPLAY, SYSTEM_TEXT)}${PARTS}
:host::before,:host::after{content:none!important}
.box{position:absolute;pointer-events:none;border:2px solid var(--edge);border-radius:4px}
.box[aria-checked=true]{border-color:var(--brand);border-width:4px}
.box:focus{outline:3px solid var(--brand);outline-offset:2px}
.box>span{pointer-events:auto;cursor:pointer;position:absolute;top:.375rem;left:.375rem;width:1.75rem;height:1.75rem;display:grid;place-items:center;font-size:1.125rem;color:var(--on-brand);background:var(--paper);border:2px solid var(--ink);border-radius:2px}
.box>span>*{visibility:hidden}
.box[aria-checked=true]>span{background:var(--brand);border-color:var(--brand)}
.box[aria-checked=true]>span>*{visibility:visible}
.bar{position:fixed;left:50%;bottom:1rem;transform:translateX(-50%);width:max-content;max-width:calc(100vw - 1.5rem);background:var(--paper);color:var(--ink);font:400 .875rem/1.45 var(--text);border:1px solid var(--edge);border-radius:4px;padding:.75rem 1rem}`);

function inPixels(css: string): string {
  return css.replace(/(\d*\.?\d+)rem\b/g, (_, size) => `${Number(size) * 16}px`);
}
