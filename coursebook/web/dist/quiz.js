function ce(e,t,n,r){if(!document.fullscreenEnabled||!t)return;let o=q("Full screen",()=>at(e));o.classList.add("course-\
full-screen"),t.append(o),e.addEventListener("fullscreenchange",s=>{if(s.target!==e)return;let a=e.matches(":fullscreen");
o.textContent=a?"Leave full screen":"Full screen",n(a),a||ct(e)},{signal:r}),e.addEventListener("click",s=>it(e,s.target),
{signal:r}),r.addEventListener("abort",()=>o.remove())}var _=new WeakMap;function at(e){if(e.matches(":fullscreen")){document.
exitFullscreen();return}_.set(e,e.getBoundingClientRect().top),e.requestFullscreen().catch(()=>{})}function it(e,t){!t.closest(
"a[href]")||!e.matches(":fullscreen")||(_.delete(e),document.exitFullscreen())}function ct(e){let t=_.get(e);if(t===void 0)
return;let n=e.getBoundingClientRect().top-t,r=e.parentElement;for(;r&&!/auto|scroll/.test(getComputedStyle(r).overflowY);)
r=r.parentElement;(r??window).scrollBy({top:n,behavior:"instant"})}function q(e,t){let n=document.createElement("button");
return n.type="button",n.className="course-button",n.textContent=e,n.addEventListener("click",t),n}function c(e,t){return[...e.querySelectorAll(t)]}function h(e){return(e?.textContent??"").replace(/\s+/g," ").trim()}function A(e,t){let n=0;for(let r of e){let o=r.values.indexOf(t[r.name]);if(o<0)return-1;n=n*r.values.length+o}return n}function l(e,t,n={},r=[]){let o=e===1?"right":ut(e),s=r.flatMap(a=>a?.misconception??[]);return{result:o,score:Math.round(
e*1e3)/1e3,replies:t,marks:n,misconceptions:s}}function ut(e){return e>0?"partly":"wrong"}function le(e,t){let n=A(e.controls,t);if(ue(e.where,n))return l(1,[{html:e.why}]);let r=e.wrong.find(o=>ue(o.where,n));
return l(0,[{html:r?.why??e.otherwise}],{},[r])}function ue(e,t){let[n,r,o,s]=[0,0,0,!1];for(let a of t<0?"":atob(e)){let i=a.
charCodeAt(0);if(r+=(i&127)<<o,o+=7,!(i&128)){if(n+=r,t<n)return s;[r,o,s]=[0,0,!s]}}return!1}function G(e,t){return e.map(
({name:n,label:r,values:o,words:s})=>`${r}: ${s[o.indexOf(t[n])]??"?"}`).join(" · ")}function v(e){return e.dataset.type}function p(e){return JSON.parse(e.dataset.key??"{}")}function de(){return{ask:"Move a control of the explorable first.",begin(e){fe(e,K(e))},read(e){let t=K(e),{controls:n}=p(
e);return n.some(({name:r,default:o})=>t?.[r]!==o)?t:null},restore(e,t){let{controls:n}=p(e);return A(n,t??{})<0?!1:(me(
e,G(n,t)),!0)},part:()=>null,said:e=>h(D(e))}}function pe(e){let t=K(e);D(e).dataset.state!==JSON.stringify(t)&&(fe(e,t),
e.dispatchEvent(new Event("input",{bubbles:!0})))}function K(e){let{explorable:t,controls:n}=p(e),r=e.closest("course-qu\
iz")?.states?.[t],o=document.querySelector(`course-explorable[data-explorable="${t}"]`),s=r??JSON.parse(o?.dataset.state??
"{}");return A(n,s)<0?null:s}function fe(e,t){let{controls:n}=p(e);D(e).dataset.state=JSON.stringify(t),me(e,t?G(n,t):"")}
function me(e,t){D(e).textContent=t}function D(e){return e.querySelector("[data-course=now]")}function U(e){e.setAttribute("data-class","");let t=document.createElement("div");t.className="course-class-bar";let n=document.
createElement("p");n.className="course-class-place",n.setAttribute("role","status");let r=o=>he(e,n,Number(e.dataset.place??
0)+o);t.append(q("Previous",()=>r(-1)),n,q("Next",()=>r(1))),e.prepend(t),he(e,n,Number(e.dataset.place??0))}function ge(e){
e.removeAttribute("data-class"),e.querySelector(".course-class-bar")?.remove();for(let t of c(e,"form[data-question]"))t.
hidden=!1}function he(e,t,n){let r=c(e,"form[data-question]"),o=Math.min(Math.max(n,0),r.length-1);e.dataset.place=String(
o);for(let[i,u]of r.entries())u.hidden=i!==o;t.textContent=`Question ${o+1} of ${r.length}`;let[s,a]=c(e,".course-class-\
bar button");s.setAttribute("aria-disabled",String(o===0)),a.setAttribute("aria-disabled",String(o===r.length-1))}var lt=new Set(["1","-1","−1"]);function be(e,t=""){return`${e} ${z(e,t)}`.trim()}function z(e,t){let[n,r]=t.split("|");
return(r===void 0||lt.has(e)?n:r).trim()}function we(e,t){if($(t,e.right,e.tolerance))return l(1,[{html:e.why}]);let n=e.wrong.find(r=>$(t,r.answer,e.tolerance));
return l(0,[{html:n?.why??e.otherwise}],{},[n])}function xe(e,t){let n=Math.abs(t-e.right);if($(t,e.right,e.close))return l(
1,[{html:e.why}]);let r=n>=e.far?0:(e.far-n)/(e.far-e.close);return l(Math.min(r,.99),[{html:t<e.right?e.tooLow:e.tooHigh}])}
function $(e,t,n){return Math.abs(e-t)<=n+1e-9*Math.max(1,Math.abs(t))}function O(e,t){let n=Number(e.toFixed(10)).toLocaleString(
"en",{maximumFractionDigits:10}).replace("-","−");return be(n,t)}var V="(?:%|per ?cent)",dt=/^(?:out of|of|in|per) \d/,pt=[/^(.*\S) ?[·×*x⋅∙•] ?10 ?(?:\^|\*\*) ?([-+]?\d{1,4})$/,
/^(.*[\d.,٫])e([-+]?\d{1,4})$/];function T(e,t=""){let n=Q(e),r=Q(t);if(!n)return b("empty");if(n.length>500)return b("\
large");let o=new RegExp(`^${V}`).test(r),s=mt(n,r),a=gt(s);if(!/\d/.test(a))return b("words");if(a!==s&&!o)return b("pe\
rcent");let[,i,u]=/^([-+]?) ?(.*?)[.,]?$/.exec(a),x=i==="-"?-1:1,d=a!==n,m=/^(?:(\d+) )?(\d+) ?\/ ?(\d+)$/.exec(u);return m?
bt(m,x,!d&&(o||dt.test(r))):wt(u,x)}function I(e){let t=/^([^\p{L}%]*\d[^\p{L}%]*?) ?((?:[\p{L}%]\D*)?)$/u.exec(Q(e).slice(
0,500));return t?{unit:t[2],readings:T(t[1]).readings}:{unit:"",readings:[]}}function b(e){return{readings:[],fault:e}}function Q(e){
return e.replace(/[⁰¹²³⁴-⁹⁺⁻]+/g,n=>`^${n.normalize("NFKC")}`).replace(/[¼-¾⅐-⅞↉]/g,n=>` ${n.normalize(
"NFKC")}`).normalize("NFKC").replace(/\p{Cf}/gu,"").replace(/\p{Nd}/gu,ft).replace(/[‐-―−]/g,"-").replace(/[’‘ʼ`´_٬]/g,
"'").replace(/[⁄∕]/g,"/").replaceAll("٪","%").replace(/\s+/g," ").trim().toLowerCase()}function ft(e){let t=e.codePointAt(
0),n=0;for(;n<9&&/\p{Nd}/u.test(String.fromCodePoint(t-n-1));)n+=1;return String(n)}function mt(e,t){if(!t)return e;for(let n of ht(
t)){let r=/[\d.,]/.test(n[0])?` ${n}`:n;if(e.endsWith(r))return e.slice(0,-r.length).trim();if(e.startsWith(n)&&!/\d$/.test(
n))return e.slice(n.length).trim()}return e}function ht(e){let t=e.split("|").map(r=>r.trim()).filter(Boolean),n=t.filter(
r=>r.length>3&&r.endsWith("s")).map(r=>r.slice(0,-1));return[...t,...n].sort((r,o)=>o.length-r.length)}function gt(e){return e.
replace(new RegExp(`^${V} ?| ?${V}$`),"")}function bt([,e,t,n],r,o){return Number(n)===0?b("zero"):e&&Number(t)>=Number(
n)?b("separators"):o&&!e?b("fraction"):Ne([Number(e??0)+Number(t)/Number(n)],r)}function wt(e,t){let n=/^10 ?\^ ?([-+]?\d{1,4})$/.
exec(e),r=n?["","1",n[1]]:pt.map(i=>i.exec(e)).find(Boolean),[o,s]=r?[r[1],r[2]]:[e,"0"],a=xt(o);return a.length>0?Ne(a.
map(i=>+`${i}e${s}`),t):b(/^[\d.,٫' -]+$/.test(e)?"separators":"unit")}function Ne(e,t){return e.every(Number.isFinite)?
{readings:e.map(n=>n===0?0:t*n),fault:null}:b("large")}function xt(e){let t=ve(e),n=/^(.*)([.,٫])(\d*)$/.exec(e),[,r,o,
s]=n??["","","",""],a=r===""&&s?"0":ve(r),i=o!==""&&a!==null&&!r.includes(o);return[...t===null?[]:[t],...i?[`${a}.${s||
"0"}`]:[]]}function ve(e){return/^\d+$/.test(e)?e:/^[1-9]\d{0,2}(?:([.,' ])\d{3})(?:\1\d{3})*$/.test(e)||/^[1-9]\d?(?:,\d{2})+,\d{3}$/.
test(e)?e.replace(/\D/g,""):null}function H(e){return e.field.dataset.meant===e.field.value?null:e}function R(e,t,n){e.value=`${t} ${n}`.trim(),L(e)}function L(e){
e.dataset.meant=e.value}function ye(e){return e.value!==""&&e.dataset.meant===e.value?Number(e.value):null}var Se={empty:"Write a number first.",words:"Write the number in digits.",unit:"Write only the number",percent:"The answ\
er is not a percentage. Write only the number",fraction:"A fraction of one does not fit here. Write only the number",zero:"\
A fraction cannot have 0 below its line.",separators:"Write one number, and no separator in it but a decimal point or co\
mma.",large:"That number is too large to be compared."};function J(){return{ask:Se.empty,refusal(e){let{unit:t}=p(e);return vt(
T(f(e).value,t).fault??"separators",t)},unclear(e){let t=f(e),{readings:n}=T(t.value,p(e).unit);return n.length>1?H({field:t,
readings:n,unit:""}):null},read(e){let t=f(e);return ye(t)??T(t.value,p(e).unit).readings[0]??null},restore(e,t){return typeof t!=
"number"?!1:(R(f(e),t,""),!0)},part:()=>null,said:e=>O(J().read(e),p(e).unit)}}function vt(e,t){let n=Se[e];return n.endsWith(
".")?n:/^(%|per ?cent)/i.test(t)?e==="fraction"?"Write it in percent.":"Write only the number, in percent.":t?`${n} that\
 goes before “${z("",t)}”.`:`${n}.`}function Ee(){return{ask:"Write an answer first.",unclear:e=>Y(f(e)),read:e=>f(e).
value.trim()||null,restore(e,t){return typeof t!="string"?!1:(f(e).value=t,L(f(e)),!0)},part:()=>null,said:e=>f(e).value.
trim()}}function Y(e){let{readings:t,unit:n}=I(e.value);return t.length>1?H({field:e,readings:t,unit:n}):null}function f(e){
return e.querySelector("input[name=answer]")}function Oe(){return{ask:"Move the slider first.",begin(e){let t=f(e);t.addEventListener("input",()=>Ae(t))},read(e){let t=f(
e);return"moved"in t.dataset?Number(t.value):null},restore(e,t){let n=f(e);return typeof t!="number"||t<Number(n.min)||t>
Number(n.max)?!1:(n.value=String(t),Ae(n),!0)},part:()=>null,said:e=>X(f(e))}}function Ae(e){e.dataset.moved="",e.setAttribute(
"aria-valuetext",X(e));let t=e.closest("label")?.querySelector("[data-course=value]");t&&(t.textContent=X(e))}function X(e){
return O(Number(e.value),e.dataset.unit??"")}function Te(e,t){let n=document.createElement("div");n.className="course-es\
timate-line",n.setAttribute("aria-hidden","true");let r=document.createElement("span");r.className="course-estimate-zone";
let o=Math.max(e.low,e.right-e.close),s=Math.min(e.high,e.right+e.close);return Le(r,e,o),r.style.setProperty("--course-\
width",`${(s-o)/(e.high-e.low)*100}%`),n.append(r,$e(e,"guess","You",t),$e(e,"truth","It is",e.right)),n}function $e(e,t,n,r){
let o=document.createElement("span");o.className=`course-estimate-pin course-estimate-${t}`;let s=document.createElement(
"span");return s.className="course-estimate-label",s.textContent=`${n}: ${O(r,e.unit)}`,o.append(s),Le(o,e,r),o}function Le(e,t,n){
e.style.setProperty("--course-at",`${(n-t.low)/(t.high-t.low)*100}%`)}var Z=/[?!…]$/;function k(e){return e.trim().replace(/(?<!\.)\.$/,"")}function Ce(e){let t=k(e);return Z.test(t)||t.endsWith(
"...")?t:`${t}.`}function S(e,t){let n=k(e).replace(/:$/,"");return`${n}${Z.test(n)?"":":"} ${k(t)}`}function N(e){return e.
map(k).reduce((t,n)=>`${t}${Z.test(t)?"":";"} ${n}`)}function ee(){return{ask:"Choose an answer first.",read(e){let t=C(e).filter(n=>n.checked);return t.length?t.map(n=>n.value):
null},restore(e,t){if(!Array.isArray(t))return!1;let n=C(e).filter(r=>Nt(r,t));if(n.length!==t.length)return!1;for(let r of C(
e))r.checked=n.includes(r);return!0},part:(e,t)=>C(e).find(n=>n.value===t)?.closest("label")??null,said(e){let t=C(e).filter(
n=>n.checked);return N(t.map(n=>h(n.closest("label"))))}}}function C(e){return c(e,"input[name=answer]")}function Nt(e,t){
return(e.dataset.names??"").split(" ").some(n=>t.includes(n))}function Me(){return{...Fe("Choose a partner for each one first.",".course-match-row select"),part:(e,t)=>qe(e,".course-\
match-row select",t)?.closest("label")??null,said(e){let t=c(e,".course-match-row");return N(t.map(n=>S(h(n.querySelector(
".course-match-left")),P(n.querySelector("select")))))}}}function We(){return{...Fe("Fill every gap first.",".course-gap\
 [name=answer]"),unclear:e=>c(e,".course-gap input[name=answer]").map(t=>Y(t)).find(Boolean)??null,part:(e,t)=>qe(e,".co\
urse-gap [name=answer]",t)?.closest("label")??null,said:e=>N(c(e,".course-gap [name=answer]").map(t=>P(t)))}}function Fe(e,t){
return{ask:e,read(n){let r=c(n,t);return r.some(o=>!o.value.trim())?null:Object.fromEntries(r.map(o=>[M(o),o.value.trim()]))},
restore(n,r){let o=c(n,t),s=r!==null&&typeof r=="object"?r:{};if(o.some(a=>typeof s[M(a)]!="string"))return!1;for(let a of o)
a.value=s[M(a)],L(a);return o.every(a=>a.value===s[M(a)])}}}function qe(e,t,n){return c(e,t).find(r=>M(r)===n)}function M(e){
return e.dataset.name??""}function P(e){return e instanceof HTMLSelectElement?h(e.selectedOptions[0]):e?.value.trim()??""}function Ie(){return{ask:"Move at least one item first.",begin(e){for(let t of y(e))Et(t);te(e),e.addEventListener("clic\
k",t=>{let n=t.target.closest("[data-move]");n&&yt(e,n)})},read:e=>"moved"in e.dataset?y(e).map(De):null,restore(e,t){let n=y(
e),r=Array.isArray(t)?t.map(o=>n.find(s=>Re(s).includes(o))):[];return r.includes(void 0)||new Set(r).size!==n.length?!1:
(n[0].parentElement?.append(...r),e.dataset.moved="",te(e),!0)},part:(e,t)=>y(e).find(n=>De(n)===t)??null,said:e=>N(y(e).
map((t,n)=>S(String(n+1),ne(t))))}}function yt(e,t){let n=t.closest("li"),r=t.dataset.move==="up",o=r?n.previousElementSibling:
n.nextElementSibling;o&&(r?n.after(o):n.before(o),e.dataset.moved="",te(e),St(e,n),e.dispatchEvent(new Event("input",{bubbles:!0})))}
function St(e,t){let n=y(e),r=e.querySelector("[data-course=moved]");r&&(r.textContent=`${S(ne(t),`now ${n.indexOf(t)+1}\
 of ${n.length}`)}.`)}function Et(e){for(let t of c(e,"[data-move]"))t.setAttribute("aria-label",S(h(t),ne(e)))}function te(e){
let t=y(e);for(let n of t)n.querySelector("[data-move=up]")?.setAttribute("aria-disabled",String(n===t[0])),n.querySelector(
"[data-move=down]")?.setAttribute("aria-disabled",String(n===t[t.length-1]))}function y(e){return c(e,".course-order-ite\
m")}function Re(e){return(e.dataset.names??"").split(" ")}function De(e){return Re(e)[0]}function ne(e){return h(e.querySelector(
".course-order-text"))}function w(e){return{choice:ee,several:ee,number:J,text:Ee,estimate:Oe,order:Ie,match:Me,gap:We,challenge:de}[v(e)]()}function ke(e,t){let n=e.replies[t[0]],r=e.right.includes(t[0]);return l(r?1:0,[{html:n?.why}],{[t[0]]:r?"right":"wrong"},
[n])}function Pe(e,t){let n=t.filter(i=>e.right.includes(i)),r=e.right.length-n.length,o=Math.max(0,(2*n.length-t.length)/
e.right.length),s=t.map(i=>({html:e.replies[i]?.why,about:i}));r>0&&n.length>0&&s.push({text:r===1?"One more holds.":`${r}\
 more hold.`});let a=Object.fromEntries(t.map(i=>[i,n.includes(i)?"right":"wrong"]));return l(o,s,a,t.map(i=>e.replies[i]))}function je(e,t){let n=t.map(d=>e.right.indexOf(d)),r=n.length*(n.length-1)/2,o=n.flatMap((d,m)=>n.slice(m+1).filter(E=>E<
d)).length,s=$t(n),a=t.filter(d=>!s.has(e.right.indexOf(d))),i=Object.fromEntries(t.map(d=>[d,a.includes(d)?"wrong":"rig\
ht"])),u=e.wrong.find(d=>d.order.every((m,E)=>m===t[E])),x=Math.max(0,(r-2*o)/r);return l(x,[At(e,a,u)],i,[u])}function At(e,t,n){
if(t.length===0)return{html:e.why};if(n)return{html:n.why};let r=t.find(o=>e.whys[o]);return r?{html:e.whys[r],about:r}:
{html:e.otherwise}}function $t(e){let t=[];for(let[n,r]of e.entries()){let s=t.filter((a,i)=>i<n&&a[a.length-1]<r).reduce(
(a,i)=>i.length>a.length?i:a,[]);t.push([...s,r])}return new Set(t.reduce((n,r)=>r.length>n.length?r:n,[]))}function Be(e,t){
let n=Object.keys(e.pairs),r=n.filter(i=>t[i]!==e.pairs[i].right),o=r.map(i=>e.pairs[i].wrong[t[i]]),s=r.length?r.map((i,u)=>({
html:o[u]?.why??e.pairs[i].otherwise,about:i})):[{html:e.why}],a=Object.fromEntries(n.map(i=>[i,r.includes(i)?"wrong":"r\
ight"]));return l(1-r.length/n.length,s,a,o)}function Ke(e,t){let{right:n,spelt:r,known:o}=ze(e,t);if(!n)return l(0,[{html:o?.why??e.otherwise}],{},[o]);let s=[{html:e.
why}];return l(1,r?[{text:`It is spelt “${r}”.`},...s]:s)}function Ue(e,t){let n=Object.entries(e.gaps).map(([i,u])=>({
name:i,gap:u,...ze(u,t[i]??"")})),r=n.filter(i=>!i.right),o=Object.fromEntries(n.map(i=>[i.name,i.right?"right":"wrong"])),
s=r.length?r.map(i=>({html:i.known?.why??i.gap.otherwise,about:i.name})):[{html:e.why}],a=1-r.length/n.length;return l(a,
s,o,r.map(i=>i.known))}function ze(e,t){let n=_e(t,e.right,e.exact),o=e.wrong.map(a=>({known:a,near:_e(t,a.answer,e.exact)})).
reduce((a,i)=>i.near.distance<a.near.distance?i:a,{known:void 0,near:{distance:1/0,text:""}}),s=n.distance<o.near.distance;
return{right:s,spelt:s&&n.distance>0?n.text:null,known:s?void 0:o.known}}function _e(e,t,n=!1){return t.map(r=>({text:r,
distance:Ot(e,r)??Tt(j(e),j(r),n)})).reduce((r,o)=>o.distance<r.distance?o:r,{text:"",distance:1/0})}function Ot(e,t){let n=Ge(
t);if(!n)return null;let r=Ge(e),o=!r?.unit||j(r.unit)===j(n.unit);return r&&o&&$(r.number,n.number,0)?0:1/0}function Ge(e){
let{unit:t,readings:n}=I(e);return n.length===0?null:{unit:t,number:e.includes(",")?n[0]:n[n.length-1]}}function Tt(e,t,n){
let r=Ct(e,t);return r<=(n?0:Lt(t))?r:1/0}function Lt(e){return e.length<5||/\d/.test(e)?0:e.length<9?1:2}function j(e){
return e.normalize("NFKD").replace(/\p{M}/gu,"").toLowerCase().trim().replace(/^(a|an|the)\s+/,"").replace(/(\p{N})[.,](?=\p{N})|[^\p{L}\p{N}]/gu,
(o,s)=>s?`${s}.`:"").replaceAll("ß","ss")}function Ct(e,t){let[n,r]=[[],Array.from({length:t.length+1},(o,s)=>s)];for(let o=1;o<=
e.length;o+=1){let s=[o];for(let a=1;a<=t.length;a+=1){let i=r[a-1]+(e[o-1]===t[a-1]?0:1);s[a]=Math.min(i,r[a]+1,s[a-1]+
1),o>1&&a>1&&e[o-1]===t[a-2]&&e[o-2]===t[a-1]&&(s[a]=Math.min(s[a],n[a-2]+1))}[n,r]=[r,s]}return r[t.length]}function re(e,t,n){return{choice:ke,several:Pe,number:we,estimate:xe,order:je,match:Be,gap:Ue,text:Ke,challenge:le}[e](t,
n)}var Mt={right:7,partly:1,wrong:1},Wt=4;function Ve(e,{quiz:t,answer:n,grade:r,sure:o,revealed:s,now:a}){let{result:i,score:u,
misconceptions:x}=r,d={answer:n,result:i,score:u,misconceptions:x,sure:o,at:a.toISOString()},m=Dt(e,i,a);return{v:2,quiz:t,
first:e?e.first:d,latest:d,tries:Ft(e),revealed:s||!!e?.revealed,review:{due:m<Wt?qt(i,a):null,recalled:m}}}function Ft(e){
return e?e.tries===null?null:e.tries+1:1}function qt(e,t){let n=new Date(t);return n.setUTCDate(n.getUTCDate()+Mt[e]),n.
toISOString()}function Dt(e,t,n){if(t!=="right")return 0;let r=e?.review.recalled??0;return!e||It(e,n)?r+1:r}function It({
review:e},t){let n=new Date(t);return n.setHours(23,59,59,999),e.due!==null&&Date.parse(e.due)<=n.getTime()}var Rt={right:"Right.",partly:"Partly right.",wrong:"Not yet."},kt={right:"Right",wrong:"Not this"};function Qe(e,t){let n=w(
e);e.dataset.result=t.result,t.result!=="right"&&(e.dataset.tried=""),He(e,t.marks);let r=document.createElement("p");r.
className="course-verdict-word",r.textContent=Rt[t.result];let o=Je("p",Ce(`Your answer: ${n.said(e)}`));g(e).replaceChildren(
r,o,...t.replies.map(s=>jt(e,s,t.marks))),t.result==="right"&&g(e).append(...Pt(e))}function Pt(e){return c(e,".course-a\
nswer .course-source").map(t=>t.cloneNode(!0))}function W(e){delete e.dataset.result,He(e,{}),g(e).replaceChildren()}function oe(e,t){
let n=document.createElement("p");n.className="course-verdict-note",n.textContent=t,g(e).append(n)}function He(e,t){for(let n of c(
e,"[data-mark]"))delete n.dataset.mark;for(let[n,r]of Object.entries(t)){let o=w(e).part(e,n);o&&(o.dataset.mark=r)}}function jt(e,t,n){
let r=document.createElement("p"),o=t.about?w(e).part(e,t.about):null;return t.about&&o&&(r.className="course-reply",r.dataset.
mark=n[t.about]??"",r.append(Je("span",`${kt[n[t.about]]??""}: `),Bt(o)," ")),r.append(..._t(t)),Gt(e,r),r}function Bt(e){
let t=document.createElement("span");t.className="course-reply-about";let n=e.querySelector(".course-option-text, .cours\
e-order-text, .course-match-left"),r=e.querySelector("select, input");return n?t.append(...[...n.childNodes].map(o=>o.cloneNode(
!0))):t.textContent=P(r),t}function _t(e){return e.text!==void 0?[document.createTextNode(e.text)]:[...new DOMParser().parseFromString(
e.html??"","text/html").body.childNodes].map(n=>document.importNode(n,!0))}function Gt(e,t){for(let n of c(t,"a[href^='#\
']"))n.href=(e.dataset.page??"")+n.getAttribute("href")}function Je(e,t){let n=document.createElement(e);return n.className=
"course-hidden",n.textContent=t,n}function g(e){return e.querySelector("[data-course=verdict]")}function Ye(e,t,n){let r=document.createElement("div");r.className="course-meant",r.setAttribute("role","group"),r.tabIndex=
-1;let o=document.createElement("p"),s=t.readings.map(i=>Ut(i,t.unit));o.textContent=`“${t.field.value.trim()}” can be\
 read in two ways. Did you mean ${s.join(" or ")}?`,o.id=`${e.id}-meant`,r.setAttribute("aria-labelledby",o.id);let a=t.
readings.map((i,u)=>Kt(s[u],()=>{R(t.field,i,t.unit),e.querySelector("[data-course=check]")?.focus(),n()}));r.append(o,...a),
W(e),g(e).append(r),r.focus()}function Kt(e,t){let n=document.createElement("button");return n.type="button",n.className=
"course-button",n.textContent=e,n.addEventListener("click",t),n}function Ut(e,t){let n=Math.floor(e),r=Number.isInteger(
e)?"":` (between ${se(n)} and ${se(n+1)})`;return`${se(e)} ${t}`.trim()+r}function se(e){return String(e).replace("-","−")}var zt={kept:"",fleeting:"This browser keeps nothing here, so the answer lasts until you leave the page.",newer:"A newer\
 version of this course has stored an answer here, which stays as it is. This one lasts until you leave the page."};function Xe(e,t,n){
w(e).begin?.(e),n||Qt(e,t),g(e).setAttribute("role","status"),e.addEventListener("submit",r=>{r.preventDefault(),Ze(e,t)}),
e.addEventListener("input",r=>{r.target.name!=="sure"&&W(e)}),F(e).addEventListener("toggle",()=>Jt(e,t))}function Ze(e,t){
let n=w(e),r=n.unclear?.(e);if(r){Ye(e,r,()=>Ze(e,t));return}let o=n.read(e);if(o===null){W(e),oe(e,n.refusal?.(e)??n.ask),
e.querySelector(".course-question-field :is(input, select, button)")?.focus();return}let s=re(v(e),p(e),o);et(e,o,s),Vt(
e,t,o,s),g(e).scrollIntoView({block:"nearest"})}function et(e,t,n){Qe(e,n),v(e)==="estimate"&&g(e).append(Te(p(e),t))}function Vt(e,t,n,r){
let o=e.dataset.question??"",a={quiz:e.closest("course-quiz").dataset.quiz??"",answer:n,grade:r,sure:Ht(e),revealed:F(e).
open,now:new Date},i=Ve(ae(e,t),a),u=zt[t.write(o,i)];u&&oe(e,u);let{result:x,score:d,sure:m,misconceptions:E}=i.latest;
e.dispatchEvent(new CustomEvent("course-answer",{bubbles:!0,detail:{question:o,result:x,score:d,sure:m,misconceptions:E}}))}
function Qt(e,t){let n=ae(e,t);if(!n||!w(e).restore(e,n.latest.answer))return;let r=v(e)==="challenge"?n.latest.answer:w(
e).read(e);r!==null&&et(e,r,re(v(e),p(e),r))}function ae(e,t){let[n,...r]=ie(e);return t.read(n,r)}function ie(e){return[
e.dataset.question??"",...(e.dataset.aliases??"").split(" ").filter(Boolean)]}function Ht(e){let t=e.querySelector("inpu\
t[name=sure]:checked");return t?Number(t.value):null}function Jt(e,t){let n=ae(e,t);F(e).open&&n&&!n.revealed&&t.write(e.
dataset.question??"",{...n,revealed:!0})}function F(e){return e.querySelector(".course-answer")}var B=class e extends HTMLElement{static keeperFor=()=>({read:()=>null,write:()=>"fleeting"});keeper;states;connectedCallback(){
this.left=new AbortController;let{signal:t}=this.left;if(document.addEventListener("course-state",r=>this.follow(r.detail?.
slug),{signal:t}),this.offerFullScreen(t),this.begun)return;this.begun=!0;let n=this.keeper??e.keeperFor(this.forms().map(
ie));for(let r of this.forms())Xe(r,n,"fresh"in this.dataset);"class"in this.dataset&&U(this)}disconnectedCallback(){this.
left?.abort()}offerFullScreen(t){let n="class"in this.dataset;ce(this,this,o=>{n||(o?U:ge)(this)},t)}follow(t){for(let n of this.
forms())n.dataset.type==="challenge"&&p(n).explorable===t&&pe(n)}reveal(t){for(let n of this.forms())n.toggleAttribute("\
data-revealed",t),F(n).open=t}forms(){return c(this,"form[data-question]")}};var tt=0;function nt(e){let t=new DOMParser().parseFromString(e,"text/html").body.firstElementChild,n=document.importNode(
t,!0);tt+=1;for(let r of[n,...n.querySelectorAll("*")])for(let o of["id","for","aria-labelledby","aria-describedby","ari\
a-controls"]){let s=r.getAttribute(o);s&&r.setAttribute(o,s.replace(/\S+/g,a=>`${a}-${tt}`))}return n}function rt(e,t){e.
classList.add("course-notebook");let n=({ctrlKey:r,metaKey:o})=>e.toggleAttribute("data-lm-suppress-shortcuts",!r&&!o);window.
addEventListener("keydown",n,{capture:!0,signal:t}),e.addEventListener("keydown",r=>r.stopPropagation(),{signal:t})}var Yt=["class","data-jp-theme-name","data-jp-theme-light","data-theme","data-vscode-theme-kind","theme","style"];function st(e,t){
let n=()=>{let s=en(Xt(e))?"dark":"light";e.dataset.theme!==s&&(e.dataset.theme=s)},r=new MutationObserver(()=>requestAnimationFrame(
n));for(let s of[document.documentElement,document.body])r.observe(s,{attributes:!0,attributeFilter:Yt});let o=matchMedia(
"(prefers-color-scheme: dark)");o.addEventListener("change",n),t?.addEventListener("abort",()=>{r.disconnect(),o.removeEventListener(
"change",n)}),requestAnimationFrame(n)}function Xt(e){for(let t=ot(e);t;t=ot(t)){let n=Zt(getComputedStyle(t).backgroundColor);
if(n&&(n[3]??1)>.5)return n}return null}function ot(e){let t=e.getRootNode();return e.parentElement??(t instanceof ShadowRoot?
t.host:null)}function Zt(e){return e.startsWith("rgb")?(e.match(/[\d.]+/g)??[]).map(Number):null}function en(e){if(!e)return matchMedia(
"(prefers-color-scheme: dark)").matches;let[t,n,r]=e.map(o=>o/255);return .2126*t+.7152*n+.0722*r<.4}customElements.get("course-quiz")||customElements.define("course-quiz",B);function tn({model:e,el:t,signal:n}){let r=nn(
e),o=()=>{r.states=e.get("states");for(let a of Object.keys(r.states??{}))r.follow(a)},s=()=>r.reveal(e.get("revealed"));
e.on("change:revealed",s),e.on("change:states",o),n?.addEventListener("abort",()=>{e.off("change:revealed",s),e.off("cha\
nge:states",o)}),rt(t,n),st(t,n),t.append(r),s()}function nn(e){let t=nt(e.get("html"));return t.keeper={read:(n,r)=>[n,
...r].map(o=>e.get("answers")[o]).find(Boolean)??null,write:(n,r)=>(e.set("answers",{...e.get("answers"),[n]:r}),e.save_changes(),
"kept")},t.states=e.get("states"),t.toggleAttribute("data-class",e.get("one_at_a_time")),t.addEventListener("click",n=>{
let r=n.target.closest(".course-reply-link");r&&(n.preventDefault(),e.send({go:r.getAttribute("href")}))}),t}var Kr={render:tn};export{Kr as default};
