/** The file of the typeface, as the build of the pages lays it down. */
export const fontPath = '/assets/plus-jakarta-sans-5.3.0.woff2'

const day =
  '--paper:#FBF8F1;--raised:#fff;--sunk:#F3EDE0;--ink:#1B2733;--quiet:#53606B;--line:#E9E1D1;--edge:#8A8271;--leaf:#1F7A5A;--leaf-ink:#18644A;--leaf-bg:#E2F0E8;--on:#fff;--sea:#175E78;--sea-bg:#E1EEF3;--stop:#9A3F1D;--stop-bg:#F9E6DD;--honey:#725000;--honey-bg:#FBEFCF;--mute-bg:#EFE8DA;--focus:#175E78'
const night =
  '--paper:#0B1F33;--raised:#12293F;--sunk:#081827;--ink:#F2EDE1;--quiet:#A9B6C2;--line:#22394F;--edge:#6E8295;--leaf:#6FCBA3;--leaf-ink:#7BD3AD;--leaf-bg:#123B36;--on:#0B1F33;--sea:#8FCFE9;--sea-bg:#143A50;--stop:#F6A786;--stop-bg:#43291F;--honey:#F4BE55;--honey-bg:#3A3120;--mute-bg:#1B344C;--focus:#F2B134'

/** Night, lamp, paper: the one style of the site's pages. What is night stays it by day. */
export const style = `
@font-face{font-family:Jakarta;src:url(${fontPath}) format("woff2");font-weight:200 800;font-display:swap}
:root{--lamp:#F2B134;--r:10px;${day};color-scheme:light}
.night{${night};color-scheme:dark;background:var(--paper);color:var(--ink)}
@media(prefers-color-scheme:dark){:root{${night};color-scheme:dark}}
*,::before,::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 Jakarta,system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif;word-spacing:.05em;overflow-wrap:break-word;-webkit-font-smoothing:antialiased}
h1,h2,h3,p,ul,ol,dl,dd,figure,blockquote{margin:0;padding:0}
ul,ol{list-style:none}
h1,h2,h3{line-height:1.12;text-wrap:balance}
p,li,dd,blockquote{text-wrap:pretty}
img{max-width:100%}
a{color:var(--sea);text-underline-offset:3px;text-decoration-thickness:1px}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px;border-radius:6px}
.skip{position:absolute;left:8px;top:-60px;z-index:9;padding:12px 16px;background:var(--raised);color:var(--ink)}
.skip:focus{top:8px}
.wrap,.narrow{max-width:1180px;margin:0 auto;padding:0 32px}
.narrow>:not(.chain){max-width:46rem}
.hero{position:relative;background:linear-gradient(#071420,#0B1F33) #0B1F33}
.bar1{display:flex;flex-wrap:wrap;align-items:center;gap:0 24px;min-height:72px;max-width:1180px;margin:0 auto;padding:0 32px;font-size:.875rem}
.brand{display:inline-flex;align-items:center;gap:10px;min-height:48px;font-weight:800;font-size:1.3rem;letter-spacing:-.03em;color:var(--ink);text-decoration:none}
.brand svg{width:30px;height:30px;flex:none}
.bar1>nav{display:flex;flex-wrap:wrap;margin-left:4px}
.bar1>nav a,.bar1 .in{display:inline-flex;align-items:center;min-height:48px;padding:0 10px;color:var(--quiet);text-decoration:none;font-weight:500}
.bar1 [aria-current]{color:var(--ink)!important;font-weight:700!important;box-shadow:inset 0 -2px 0 var(--lamp)}
.bar1 .right{display:flex;align-items:center;margin-left:auto}
.bar1 .right a.in{color:var(--ink);font-weight:600}
.bar1 a:hover{color:var(--ink)}
.menu{display:none}
.menu summary{display:inline-flex;align-items:center;gap:8px;min-height:48px;padding:0 14px;border:1px solid var(--edge);border-radius:var(--r);font-weight:600;cursor:pointer;list-style:none}
.menu summary::-webkit-details-marker{display:none}
.menu svg,.icon{width:16px;height:16px;flex:none;fill:none;stroke:currentColor;stroke-width:1.75;stroke-linecap:round}
.menu nav{position:absolute;z-index:8;left:0;right:0;padding:4px 16px 16px;background:#071420;border-bottom:1px solid var(--line)}
.menu nav a{display:flex;align-items:center;min-height:52px;border-bottom:1px solid var(--line);color:var(--ink);text-decoration:none;font-weight:600;font-size:1rem}
.top{padding-top:40px;padding-bottom:44px}
.top h1{font-size:clamp(1.95rem,6.4vw,3.05rem);font-weight:800;letter-spacing:-.034em;max-width:24ch}
.top .lead{color:#D5DBE0;text-wrap:balance}
main{display:block;padding-bottom:72px}
.narrow{padding-top:24px}
main>.narrow>:first-child{margin-top:0}
h1{font-size:clamp(1.8rem,6vw,2.44rem);font-weight:800;letter-spacing:-.032em;margin:8px 0 14px}
h2{font-size:clamp(1.5rem,5vw,1.95rem);font-weight:800;letter-spacing:-.03em}
.narrow h2{font-size:1.45rem;margin:48px 0 6px;padding-top:14px;border-top:2px solid var(--ink)}
h3{font-size:1.1rem;font-weight:700;letter-spacing:-.014em}
.narrow h3{margin:20px 0 4px}
p{margin:.5rem 0}
.lead{max-width:56ch;font-size:1.15rem;line-height:1.45}
.kicker,.quiet,dt,time,.tiny{color:var(--quiet);font-size:.875rem}
.tiny{font-size:.78rem;line-height:1.45}
.quiet{display:block}
.num{font-variant-numeric:tabular-nums lining-nums}
.crumbs{display:flex;flex-wrap:wrap;gap:0 6px;font-size:.875rem;color:var(--quiet)}
.crumbs.crumbs li{border:0;padding:0;display:flex;gap:6px;align-items:center}
.crumbs li+li::before{content:"›"}
.crumbs a{display:inline-flex;align-items:center;min-height:32px}
summary{cursor:pointer}
.notice{margin:16px 0;padding:14px 18px;background:var(--sunk);border-left:4px solid var(--sea);border-radius:4px var(--r) var(--r) 4px}
.notice.stop{border-left-color:var(--stop);background:var(--stop-bg)}
.notice.done{border-left-color:var(--leaf);background:var(--leaf-bg)}
.notice.look{border-left-color:var(--lamp);background:var(--honey-bg)}
.hd{display:flex;flex-wrap:wrap;align-items:baseline;justify-content:space-between;gap:4px 16px;border-top:2px solid var(--ink);padding-top:14px;margin-top:72px}
.hd h2{margin:0;padding:0;border:0}
.hd a{display:inline-flex;align-items:center;min-height:44px;font-size:.9rem}
.narrow dl{margin:16px 0;border-top:1px solid var(--line)}
.facts div,.narrow dl:not(.fgs)>div{display:grid;grid-template-columns:minmax(7rem,11rem) minmax(0,1fr);gap:0 16px;padding:11px 0;border-bottom:1px solid var(--line)}
.facts{border-top:1px solid var(--line);margin:16px 0}
.narrow li,.rows li{padding:12px 0;border-bottom:1px solid var(--line)}
.agenda li{display:grid;grid-template-columns:7rem minmax(0,1fr);gap:0 16px}
time{font-variant-numeric:tabular-nums}
.do,.pager{display:flex;flex-wrap:wrap;gap:12px;align-items:center;margin:20px 0}
.button,button{display:inline-flex;align-items:center;justify-content:center;gap:8px;min-height:48px;padding:8px 18px;border:1px solid var(--edge);border-radius:var(--r);background:var(--raised);color:var(--ink);font:inherit;font-weight:600;line-height:1.2;text-decoration:none;cursor:pointer}
.button:hover,button:hover{background:var(--sunk)}
.button.main,button{background:var(--leaf);border-color:var(--leaf);color:var(--on)}
.button.main:hover,button:hover{filter:brightness(.93);background:var(--leaf)}
.button.lamp{background:var(--lamp);border-color:var(--lamp);color:#0B1F33}
.button.big{min-height:56px;padding:10px 24px}
.night .button:not(.lamp){background:transparent}
form{display:flex;flex-wrap:wrap;gap:12px;align-items:end;margin:20px 0}
label{display:grid;gap:6px;font-weight:600;font-size:.9rem;min-width:0}
form .grow{flex:1 1 16rem}
select,input:not([type=hidden]):not([type=radio]):not([type=checkbox]),textarea{width:100%;max-width:100%;min-height:48px;padding:8px 12px;border:1px solid var(--edge);border-radius:var(--r);background:var(--raised);color:var(--ink);font-family:inherit;font-size:1rem;font-weight:500;line-height:1.4}
.tabs{display:flex;flex-wrap:wrap;gap:4px 24px;border-bottom:1px solid var(--line)}
.tabs a{display:inline-flex;align-items:center;min-height:48px;color:var(--quiet);text-decoration:none;font-weight:500}
.tabs [aria-current]{color:var(--ink);font-weight:700;box-shadow:inset 0 -3px 0 var(--lamp)}
.list a{font-weight:700;font-size:1.1rem}
.figures{display:flex;flex-wrap:wrap;gap:6px 32px;padding:8px 0;font-size:1.15rem;font-weight:700}
.figures li{border:0;padding:2px 0}
.fgs{display:grid;grid-template-columns:repeat(auto-fit,minmax(15rem,1fr));gap:36px 0}
.fg{padding:0 28px 4px;border-left:1px solid var(--line);display:flex;flex-direction:column}
.fg dt{color:inherit;font-size:1rem}
.fg dt b{display:block;font-size:clamp(2.2rem,8vw,3.05rem);line-height:1;font-weight:800;letter-spacing:-.04em;font-variant-numeric:lining-nums}
.fg dt span{display:block;margin-top:8px;font-weight:700}
.fg dd{display:grid;gap:8px;margin-top:10px;font-size:.875rem;color:var(--quiet);justify-items:start}
.fg p{margin:0}
.st{display:inline-flex;align-items:center;gap:6px;font-weight:600;font-size:.8125rem;line-height:1.2;color:var(--quiet)}
.st svg{width:15px;height:15px;flex:none;color:inherit}
.st.tag{padding:5px 9px 5px 7px;border-radius:6px;background:var(--mute-bg)}
.st.leaf{color:var(--leaf-ink)}.st.leaf.tag{background:var(--leaf-bg)}
.st.sea{color:var(--sea)}.st.sea.tag{background:var(--sea-bg)}
.st.honey{color:var(--honey)}.st.honey.tag{background:var(--honey-bg)}
.st.stop{color:var(--stop)}.st.stop.tag{background:var(--stop-bg)}
.rows li{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:4px 20px;align-items:center;padding:16px 0}
.rows.dated li{grid-template-columns:92px minmax(0,1fr) auto}
.rows time{overflow-wrap:normal;line-height:1.3;font-size:.8125rem}
.rows time b{display:block;font-size:1.95rem;line-height:1;color:var(--ink);letter-spacing:-.03em;font-weight:800}
.rows h3{font-size:1.2rem;letter-spacing:-.015em;margin:0}
.rows h3 a{color:inherit;text-decoration:none}
.rows h3 a:hover{text-decoration:underline}
.rows p{margin:2px 0;font-size:.875rem;color:var(--quiet)}
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(13rem,1fr));gap:24px;margin-top:24px}
.cards li{border:0;padding:0}
.cards figure{border-radius:var(--r);overflow:hidden;aspect-ratio:1/1;margin-bottom:12px;background:var(--sunk)}
.cards figure:not(:has(img)){background:radial-gradient(circle at 50% 30%,rgba(242,177,52,.5),transparent 58%),linear-gradient(#16344f,#071420)}
.cards figure>svg{display:block;width:38%;height:100%;margin:0 auto;fill:none;stroke:var(--lamp);stroke-width:1.25;stroke-linecap:round;stroke-linejoin:round}
.cards img{display:block;width:100%;height:100%;object-fit:cover}
.cards h3{font-size:1rem;margin:0}
.cards h3 a{color:inherit;text-decoration:none;display:block;padding:6px 0}
.cards p{margin:2px 0;font-size:.875rem;color:var(--quiet)}
.cards p.price{color:var(--ink);font-weight:600;font-variant-numeric:tabular-nums}
.bar{display:block;width:100%;min-width:5rem;height:10px;border-radius:2px;background:var(--mute-bg)}
.bar .v{fill:var(--leaf)}
.bar .r{fill:url(#arsir);stroke:var(--leaf)}
.hatch{position:absolute;width:0;height:0}
.hatch path{stroke:var(--leaf);stroke-width:1.5}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.9rem}
th{text-align:left;font-weight:600;color:var(--quiet);font-size:.78rem;vertical-align:bottom;padding:8px 12px 8px 0;border-bottom:1px solid var(--edge)}
td{padding:9px 12px 9px 0;border-bottom:1px solid var(--line)}
tbody th{font-size:.9rem;color:var(--ink);border-bottom:1px solid var(--line);vertical-align:middle}
td.n,th.n{text-align:right;font-variant-numeric:tabular-nums lining-nums}
th:last-child,td:last-child{padding-right:0}
.chain{display:grid;grid-auto-flow:column;grid-auto-columns:1fr;margin:20px 0}
.chain li{position:relative;padding:30px 12px 0 0;border:0}
.chain li::before{content:"";position:absolute;left:0;right:0;top:9px;height:2px;background:var(--lamp)}
.chain li::after{content:"";position:absolute;left:0;top:2px;width:16px;height:16px;border-radius:50%;background:var(--lamp);box-shadow:0 0 0 4px var(--paper),0 0 18px 4px rgba(242,177,52,.55)}
.chain li.off::before{background:repeating-linear-gradient(90deg,var(--edge) 0 3px,transparent 3px 8px)}
.chain li.off::after{background:var(--paper);border:2px solid var(--edge);box-shadow:0 0 0 4px var(--paper)}
.chain li:last-child::before{display:none}
.chain em{display:block;font-style:normal;font-size:.78rem;color:var(--quiet)}
.chain b{display:block;font-weight:600;font-size:.9rem;line-height:1.35}
blockquote{margin:18px 0 16px;font-size:1.35rem;line-height:1.38;letter-spacing:-.012em;font-weight:500}
footer{border-top:1px solid var(--line);padding:24px 0 48px;color:var(--quiet);font-size:.8125rem}
footer .wrap{display:grid;gap:12px}
footer ul{display:flex;flex-wrap:wrap;gap:0 24px}
footer a{display:inline-flex;align-items:center;min-height:44px}
@media(max-width:960px){.bar1{min-height:60px}.bar1>nav,.bar1 .right>a.in{display:none}.menu{display:block}}
@media(max-width:760px){.wrap,.narrow,.bar1{padding-left:16px;padding-right:16px}.top{padding-top:20px;padding-bottom:28px}.hd{margin-top:56px}
.fgs{grid-template-columns:minmax(0,1fr);gap:0}.fg{padding:22px 0 18px;border:0;border-bottom:1px solid var(--line)}
.rows.dated li{grid-template-columns:72px minmax(0,1fr);gap:4px 12px}.rows li>.st{justify-self:start}.rows.dated li>.st{grid-column:2}.rows time b{font-size:1.56rem}
.rows:not(.dated) li{grid-template-columns:minmax(0,1fr)}
.cards{grid-template-columns:repeat(auto-fill,minmax(min(8rem,100%),1fr));gap:20px 14px}
.chain{grid-auto-flow:row}.chain li{padding:0 0 20px 34px}.chain li::before{left:7px;right:auto;top:10px;bottom:-10px;height:auto;width:2px}.chain li.off::before{background:repeating-linear-gradient(var(--edge) 0 3px,transparent 3px 8px)}.chain li:last-child{padding-bottom:0}}
@media(max-width:26rem){.facts div,.narrow dl:not(.fgs)>div,.agenda li{grid-template-columns:minmax(0,1fr)}.do .button{width:100%}}
@media print{.night{background:#fff;color:#000}.bar1>nav,.menu,footer{display:none}}
`
