/** Of the page of a form: a few hundred bytes, light and dark, down to 320 px, for whatever phone. */
export const pageStyle = `
:root{--ink:#1B2733;--quiet:#4E5C69;--paper:#FBF8F1;--card:#fff;--line:#85796A;--soft:#E0D8C8;--leaf:#1B6B4F;--on:#fff;--stop:#A3341F;--stop-bg:#FBEAE5;--honey:#FFF4D6;--focus:#0B5CAD}
@media (prefers-color-scheme:dark){:root{--ink:#EEF2F5;--quiet:#B4C0CB;--paper:#0B1F33;--card:#12293F;--line:#7F93A6;--soft:#2A425A;--leaf:#5CC29B;--on:#08182A;--stop:#F5A392;--stop-bg:#3B1F1C;--honey:#3A3115;--focus:#8CC4FF}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:17px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;overflow-wrap:break-word}
main{max-width:40rem;margin:0 auto;padding:1rem 1rem 3rem}
h1{font-size:1.5rem;line-height:1.25;margin:.2rem 0 .4rem}
p{margin:.5rem 0}
.quiet,small{color:var(--quiet);font-size:.92rem;font-weight:400}
a{color:var(--leaf)}
.top{display:flex;justify-content:space-between;gap:1rem}
.note{padding:.7rem .9rem;margin:1rem 0;border:1px solid var(--soft);border-left:5px solid var(--leaf);border-radius:8px;background:var(--card)}
.note.bad{border-left-color:var(--stop);background:var(--stop-bg)}
.note.look{border-left-color:#B98300;background:var(--honey)}
fieldset,.q{min-width:0;margin:1rem 0;padding:.8rem .9rem 1rem;border:1px solid var(--soft);border-radius:10px;background:var(--card)}
.bad-q{border-color:var(--stop);border-width:2px}
legend{float:left;width:100%;padding:0}
legend,.q>label{display:block;font-weight:600}
legend+*{clear:both}
.err{color:var(--stop);font-weight:600}
.steps{display:flex;gap:.3rem;padding-top:.6rem}
.steps label{flex:1 1 0;min-width:0;min-height:3.4rem;display:flex;flex-direction:column;align-items:center;justify-content:center;gap:.15rem;border:1px solid var(--line);border-radius:8px}
.ends{display:flex;justify-content:space-between;gap:1rem}
.opt{display:flex;align-items:center;gap:.7rem;min-height:3rem;padding:.45rem .7rem;margin-top:.45rem;border:1px solid var(--line);border-radius:8px}
input[type=radio]{width:1.35rem;height:1.35rem;margin:0;flex:none;accent-color:var(--leaf)}
input:checked+span{font-weight:700}
label:focus-within{outline:3px solid var(--focus);outline-offset:1px}
textarea,input[type=text]{display:block;width:100%;margin-top:.5rem;padding:.65rem .7rem;font:inherit;color:var(--ink);background:var(--paper);border:1px solid var(--line);border-radius:8px}
textarea:focus,input[type=text]:focus,button:focus-visible,a:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
button{display:block;width:100%;min-height:3.3rem;margin-top:1.4rem;border:0;border-radius:10px;background:var(--leaf);color:var(--on);font:inherit;font-weight:700;font-size:1.1rem}
.code{font:700 2.3rem/1.3 ui-monospace,Menlo,Consolas,monospace;letter-spacing:.08em;margin:.2rem 0}
.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
`
