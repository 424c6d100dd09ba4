function le(e,t,n,r){if(!document.fullscreenEnabled||!t)return;let o=q("Full screen",()=>dt(e));o.classList.add("course-\
full-screen"),t.append(o),e.addEventListener("fullscreenchange",s=>{if(s.target!==e)return;let i=e.matches(":fullscreen");
o.textContent=i?"Leave full screen":"Full screen",n(i),i||ft(e)},{signal:r}),e.addEventListener("click",s=>pt(e,s.target),
{signal:r}),r.addEventListener("abort",()=>o.remove())}var G=new WeakMap;function dt(e){if(e.matches(":fullscreen")){document.
exitFullscreen();return}G.set(e,e.getBoundingClientRect().top),e.requestFullscreen().catch(()=>{})}function pt(e,t){!t.closest(
"a[href]")||!e.matches(":fullscreen")||(G.delete(e),document.exitFullscreen())}function ft(e){let t=G.get(e);if(t===void 0)
return;let n=e.getBoundingClientRect().top-t,r=e.parentElement;for(;r&&!/auto|scroll/.test(getComputedStyle(r).overflowY);)
r=r.parentElement;(r??window).scrollBy({top:n,behavior:"instant"})}function q(e,t){let n=document.createElement("button");
return n.type="button",n.className="course-button",n.textContent=e,n.addEventListener("click",t),n}function c(e,t){return[...e.querySelectorAll(t)]}function h(e){return(e?.textContent??"").replace(/\s+/g," ").trim()}function A(e,t){let n=0;for(let r of e){let o=r.values.indexOf(t[r.name]);if(o<0)return-1;n=n*r.values.length+o}return n}function l(e,t,n={},r=[]){let o=e===1?"right":mt(e),s=r.flatMap(i=>i?.misconception??[]);return{result:o,score:Math.round(
e*1e3)/1e3,replies:t,marks:n,misconceptions:s}}function mt(e){return e>0?"partly":"wrong"}function pe(e,t){let n=A(e.controls,t);if(de(e.where,n))return l(1,[{html:e.why}]);let r=e.wrong.find(o=>de(o.where,n));
return l(0,[{html:r?.why??e.otherwise}],{},[r])}function de(e,t){let[n,r,o,s]=[0,0,0,!1];for(let i of t<0?"":atob(e)){let a=i.
charCodeAt(0);if(r+=(a&127)<<o,o+=7,!(a&128)){if(n+=r,t<n)return s;[r,o,s]=[0,0,!s]}}return!1}function U(e,t){return e.map(
({name:n,label:r,values:o,words:s})=>`${r}: ${s[o.indexOf(t[n])]??"?"}`).join(" · ")}function v(e){return e.dataset.type}function p(e){return JSON.parse(e.dataset.key??"{}")}function fe(){return{ask:"Move a control of the explorable first.",begin(e){he(e,K(e))},read(e){let t=K(e),{controls:n}=p(
e);return n.some(({name:r,default:o})=>t?.[r]!==o)?t:null},restore(e,t){let{controls:n}=p(e);return A(n,t??{})<0?!1:(ge(
e,U(n,t)),!0)},part:()=>null,said:e=>h(O(e))}}function me(e,t){let n=K(e);if(O(e).dataset.state!==JSON.stringify(n)){if(t&&
e.dataset.result){O(e).dataset.state=JSON.stringify(n);return}he(e,n),e.dispatchEvent(new Event("input",{bubbles:!0}))}}
function K(e){let{explorable:t,controls:n}=p(e),r=e.closest("course-quiz")?.states?.[t],o=document.querySelector(`course\
-explorable[data-explorable="${t}"]`),s=r??JSON.parse(o?.dataset.state??"{}");return A(n,s)<0?null:s}function he(e,t){let{
controls:n}=p(e);O(e).dataset.state=JSON.stringify(t),ge(e,t?U(n,t):"")}function ge(e,t){O(e).textContent=t}function O(e){
return e.querySelector("[data-course=now]")}function z(e){e.setAttribute("data-class","");let t=document.createElement("div");t.className="course-class-bar";let n=document.
createElement("p");n.className="course-class-place",n.setAttribute("role","status");let r=o=>be(e,n,Number(e.dataset.place??
0)+o);t.append(q("Previous",()=>r(-1)),n,q("Next",()=>r(1))),e.prepend(t),be(e,n,Number(e.dataset.place??0))}function we(e){
e.removeAttribute("data-class"),e.querySelector(".course-class-bar")?.remove();for(let t of c(e,"form[data-question]"))t.
hidden=!1}function be(e,t,n){let r=c(e,"form[data-question]"),o=Math.min(Math.max(n,0),r.length-1);e.dataset.place=String(
o);for(let[a,u]of r.entries())u.hidden=a!==o;t.textContent=`Question ${o+1} of ${r.length}`;let[s,i]=c(e,".course-class-\
bar button");s.setAttribute("aria-disabled",String(o===0)),i.setAttribute("aria-disabled",String(o===r.length-1))}var ht=new Set(["1","-1","−1"]);function xe(e,t=""){return`${e} ${V(e,t)}`.trim()}function V(e,t){let[n,r]=t.split("|");
return(r===void 0||ht.has(e)?n:r).trim()}function ve(e,t){if($(t,e.right,e.tolerance))return l(1,[{html:e.why}]);let n=e.wrong.find(r=>$(t,r.answer,e.tolerance));
return l(0,[{html:n?.why??e.otherwise}],{},[n])}function Ne(e,t){let n=Math.abs(t-e.right);if($(t,e.right,e.close))return l(
1,[{html:e.why}]);let r=n>=e.far?0:(e.far-n)/(e.far-e.close);return l(Math.min(r,.99),[{html:t<e.right?e.tooLow:e.tooHigh}])}
function $(e,t,n){return Math.abs(e-t)<=n+1e-9*Math.max(1,Math.abs(t))}function T(e,t){let n=Number(e.toFixed(10)).toLocaleString(
"en",{maximumFractionDigits:10}).replace("-","−");return xe(n,t)}var Q="(?:%|per ?cent)",gt=/^(?:out of|of|in|per) \d/,bt=[/^(.*\S) ?[·×*x⋅∙•] ?10 ?(?:\^|\*\*) ?([-+]?\d{1,4})$/,
/^(.*[\d.,٫])e([-+]?\d{1,4})$/];function L(e,t=""){let n=H(e),r=H(t);if(!n)return b("empty");if(n.length>500)return b("\
large");let o=new RegExp(`^${Q}`).test(r),s=xt(n,r),i=Nt(s);if(!/\d/.test(i))return b("words");if(i!==s&&!o)return b("pe\
rcent");let[,a,u]=/^([-+]?) ?(.*?)[.,]?$/.exec(i),x=a==="-"?-1:1,d=i!==n,m=/^(?:(\d+) )?(\d+) ?\/ ?(\d+)$/.exec(u);return m?
yt(m,x,!d&&(o||gt.test(r))):St(u,x)}function I(e){let t=/^([^\p{L}%]*\d[^\p{L}%]*?) ?((?:[\p{L}%]\D*)?)$/u.exec(H(e).slice(
0,500));return t?{unit:t[2],readings:L(t[1]).readings}:{unit:"",readings:[]}}function b(e){return{readings:[],fault:e}}function H(e){
return e.replace(/[⁰¹²³⁴-⁹⁺⁻]+/g,n=>`^${n.normalize("NFKC")}`).replace(/[¼-¾⅐-⅞↉]/g,n=>` ${n.normalize(
"NFKC")}`).normalize("NFKC").replace(/\p{Cf}/gu,"").replace(/\p{Nd}/gu,wt).replace(/[‐-―−]/g,"-").replace(/[’‘ʼ`´_٬]/g,
"'").replace(/[⁄∕]/g,"/").replaceAll("٪","%").replace(/\s+/g," ").trim().toLowerCase()}function wt(e){let t=e.codePointAt(
0),n=0;for(;n<9&&/\p{Nd}/u.test(String.fromCodePoint(t-n-1));)n+=1;return String(n)}function xt(e,t){if(!t)return e;for(let n of vt(
t)){let r=/[\d.,]/.test(n[0])?` ${n}`:n;if(e.endsWith(r))return e.slice(0,-r.length).trim();if(e.startsWith(n)&&!/\d$/.test(
n))return e.slice(n.length).trim()}return e}function vt(e){let t=e.split("|").map(r=>r.trim()).filter(Boolean),n=t.filter(
r=>r.length>3&&r.endsWith("s")).map(r=>r.slice(0,-1));return[...t,...n].sort((r,o)=>o.length-r.length)}function Nt(e){return e.
replace(new RegExp(`^${Q} ?| ?${Q}$`),"")}function yt([,e,t,n],r,o){return Number(n)===0?b("zero"):e&&Number(t)>=Number(
n)?b("separators"):o&&!e?b("fraction"):Se([Number(e??0)+Number(t)/Number(n)],r)}function St(e,t){let n=/^10 ?\^ ?([-+]?\d{1,4})$/.
exec(e),r=n?["","1",n[1]]:bt.map(a=>a.exec(e)).find(Boolean),[o,s]=r?[r[1],r[2]]:[e,"0"],i=Et(o);return i.length>0?Se(i.
map(a=>+`${a}e${s}`),t):b(/^[\d.,٫' -]+$/.test(e)?"separators":"unit")}function Se(e,t){return e.every(Number.isFinite)?
{readings:e.map(n=>n===0?0:t*n),fault:null}:b("large")}function Et(e){let t=ye(e),n=/^(.*)([.,٫])(\d*)$/.exec(e),[,r,o,
s]=n??["","","",""],i=r===""&&s?"0":ye(r),a=o!==""&&i!==null&&!r.includes(o);return[...t===null?[]:[t],...a?[`${i}.${s||
"0"}`]:[]]}function ye(e){return/^\d+$/.test(e)?e:/^[1-9]\d{0,2}(?:([.,' ])\d{3})(?:\1\d{3})*$/.test(e)||/^[1-9]\d?(?:,\d{2})+,\d{3}$/.
test(e)?e.replace(/\D/g,""):null}function J(e){return e.field.dataset.meant===e.field.value?null:e}function R(e,t,n){e.value=`${t} ${n}`.trim(),C(e)}function C(e){
e.dataset.meant=e.value}function Ee(e){return e.value!==""&&e.dataset.meant===e.value?Number(e.value):null}var Ae={empty:"Write a number first.",words:"Write the number in digits.",unit:"Write only the number",percent:"The answ\
er is not a percentage. Write only the number",fraction:"A fraction of one does not fit here. Write only the number",zero:"\
A fraction cannot have 0 below its line.",separators:"Write one number, and no separator in it but a decimal point or co\
mma.",large:"That number is too large to be compared."};function Y(){return{ask:Ae.empty,refusal(e){let{unit:t}=p(e);return At(
L(f(e).value,t).fault??"separators",t)},unclear(e){let t=f(e),{readings:n}=L(t.value,p(e).unit);return n.length>1?J({field:t,
readings:n,unit:""}):null},read(e){let t=f(e);return Ee(t)??L(t.value,p(e).unit).readings[0]??null},restore(e,t){return typeof t!=
"number"?!1:(R(f(e),t,""),!0)},part:()=>null,said:e=>T(Y().read(e),p(e).unit)}}function At(e,t){let n=Ae[e];return n.endsWith(
".")?n:/^(%|per ?cent)/i.test(t)?e==="fraction"?"Write it in percent.":"Write only the number, in percent.":t?`${n} that\
 goes before “${V("",t)}”.`:`${n}.`}function Oe(){return{ask:"Write an answer first.",unclear:e=>X(f(e)),read:e=>f(e).
value.trim()||null,restore(e,t){return typeof t!="string"?!1:(f(e).value=t,C(f(e)),!0)},part:()=>null,said:e=>f(e).value.
trim()}}function X(e){let{readings:t,unit:n}=I(e.value);return t.length>1?J({field:e,readings:t,unit:n}):null}function f(e){
return e.querySelector("input[name=answer]")}function Le(){return{ask:"Move the slider first.",begin(e){let t=f(e);t.addEventListener("input",()=>$e(t))},read(e){let t=f(
e);return"moved"in t.dataset?Number(t.value):null},restore(e,t){let n=f(e);return typeof t!="number"||t<Number(n.min)||t>
Number(n.max)?!1:(n.value=String(t),$e(n),!0)},part:()=>null,said:e=>Z(f(e))}}function $e(e){e.dataset.moved="",e.setAttribute(
"aria-valuetext",Z(e));let t=e.closest("label")?.querySelector("[data-course=value]");t&&(t.textContent=Z(e))}function Z(e){
return T(Number(e.value),e.dataset.unit??"")}function Ce(e,t){let n=document.createElement("div");n.className="course-es\
timate-line",n.setAttribute("aria-hidden","true");let r=document.createElement("span");r.className="course-estimate-zone";
let o=Math.max(e.low,e.right-e.close),s=Math.min(e.high,e.right+e.close);return Me(r,e,o),r.style.setProperty("--course-\
width",`${(s-o)/(e.high-e.low)*100}%`),n.append(r,Te(e,"guess","You",t),Te(e,"truth","It is",e.right)),n}function Te(e,t,n,r){
let o=document.createElement("span");o.className=`course-estimate-pin course-estimate-${t}`;let s=document.createElement(
"span");return s.className="course-estimate-label",s.textContent=`${n}: ${T(r,e.unit)}`,o.append(s),Me(o,e,r),o}function Me(e,t,n){
e.style.setProperty("--course-at",`${(n-t.low)/(t.high-t.low)*100}%`)}var ee=/[?!…]$/;function D(e){return e.trim().replace(/(?<!\.)\.$/,"")}function We(e){let t=D(e);return ee.test(t)||t.
endsWith("...")?t:`${t}.`}function S(e,t){let n=D(e).replace(/:$/,"");return`${n}${ee.test(n)?"":":"} ${D(t)}`}function N(e){
return e.map(D).reduce((t,n)=>`${t}${ee.test(t)?"":";"} ${n}`)}function te(){return{ask:"Choose an answer first.",read(e){let t=M(e).filter(n=>n.checked);return t.length?t.map(n=>n.value):
null},restore(e,t){if(!Array.isArray(t))return!1;let n=M(e).filter(r=>Ot(r,t));if(n.length!==t.length)return!1;for(let r of M(
e))r.checked=n.includes(r);return!0},part:(e,t)=>M(e).find(n=>n.value===t)?.closest("label")??null,said(e){let t=M(e).filter(
n=>n.checked);return N(t.map(n=>h(n.closest("label"))))}}}function M(e){return c(e,"input[name=answer]")}function Ot(e,t){
return(e.dataset.names??"").split(" ").some(n=>t.includes(n))}function Fe(){return{...qe("Choose a partner for each one first.",".course-match-row select"),part:(e,t)=>Ie(e,".course-\
match-row select",t)?.closest("label")??null,said(e){let t=c(e,".course-match-row");return N(t.map(n=>S(h(n.querySelector(
".course-match-left")),j(n.querySelector("select")))))}}}function ke(){return{...qe("Fill every gap first.",".course-gap\
 [name=answer]"),unclear:e=>c(e,".course-gap input[name=answer]").map(t=>X(t)).find(Boolean)??null,part:(e,t)=>Ie(e,".co\
urse-gap [name=answer]",t)?.closest("label")??null,said:e=>N(c(e,".course-gap [name=answer]").map(t=>j(t)))}}function qe(e,t){
return{ask:e,read(n){let r=c(n,t);return r.some(o=>!o.value.trim())?null:Object.fromEntries(r.map(o=>[W(o),o.value.trim()]))},
restore(n,r){let o=c(n,t),s=r!==null&&typeof r=="object"?r:{};if(o.some(i=>typeof s[W(i)]!="string"))return!1;for(let i of o)
i.value=s[W(i)],C(i);return o.every(i=>i.value===s[W(i)])}}}function Ie(e,t,n){return c(e,t).find(r=>W(r)===n)}function W(e){
return e.dataset.name??""}function j(e){return e instanceof HTMLSelectElement?h(e.selectedOptions[0]):e?.value.trim()??""}function De(){return{ask:"Move at least one item first.",begin(e){for(let t of y(e))Lt(t);ne(e),e.addEventListener("clic\
k",t=>{let n=t.target.closest("[data-move]");n&&$t(e,n)})},read:e=>"moved"in e.dataset?y(e).map(Re):null,restore(e,t){let n=y(
e),r=Array.isArray(t)?t.map(o=>n.find(s=>je(s).includes(o))):[];return r.includes(void 0)||new Set(r).size!==n.length?!1:
(n[0].parentElement?.append(...r),e.dataset.moved="",ne(e),!0)},part:(e,t)=>y(e).find(n=>Re(n)===t)??null,said:e=>N(y(e).
map((t,n)=>S(String(n+1),re(t))))}}function $t(e,t){let n=t.closest("li"),r=t.dataset.move==="up",o=r?n.previousElementSibling:
n.nextElementSibling;o&&(r?n.after(o):n.before(o),e.dataset.moved="",ne(e),Tt(e,n),e.dispatchEvent(new Event("input",{bubbles:!0})))}
function Tt(e,t){let n=y(e),r=e.querySelector("[data-course=moved]");r&&(r.textContent=`${S(re(t),`now ${n.indexOf(t)+1}\
 of ${n.length}`)}.`)}function Lt(e){for(let t of c(e,"[data-move]"))t.setAttribute("aria-label",S(h(t),re(e)))}function ne(e){
let t=y(e);for(let n of t)n.querySelector("[data-move=up]")?.setAttribute("aria-disabled",String(n===t[0])),n.querySelector(
"[data-move=down]")?.setAttribute("aria-disabled",String(n===t[t.length-1]))}function y(e){return c(e,".course-order-ite\
m")}function je(e){return(e.dataset.names??"").split(" ")}function Re(e){return je(e)[0]}function re(e){return h(e.querySelector(
".course-order-text"))}function w(e){return{choice:te,several:te,number:Y,text:Oe,estimate:Le,order:De,match:Fe,gap:ke,challenge:fe}[v(e)]()}function Pe(e,t){let n=e.replies[t[0]],r=e.right.includes(t[0]);return l(r?1:0,[{html:n?.why}],{[t[0]]:r?"right":"wrong"},
[n])}function Be(e,t){let n=t.filter(a=>e.right.includes(a)),r=e.right.length-n.length,o=Math.max(0,(2*n.length-t.length)/
e.right.length),s=t.map(a=>({html:e.replies[a]?.why,about:a}));r>0&&n.length>0&&s.push({text:r===1?"One more holds.":`${r}\
 more hold.`});let i=Object.fromEntries(t.map(a=>[a,n.includes(a)?"right":"wrong"]));return l(o,s,i,t.map(a=>e.replies[a]))}function _e(e,t){let n=t.map(d=>e.right.indexOf(d)),r=n.length*(n.length-1)/2,o=n.flatMap((d,m)=>n.slice(m+1).filter(E=>E<
d)).length,s=Mt(n),i=t.filter(d=>!s.has(e.right.indexOf(d))),a=Object.fromEntries(t.map(d=>[d,i.includes(d)?"wrong":"rig\
ht"])),u=e.wrong.find(d=>d.order.every((m,E)=>m===t[E])),x=Math.max(0,(r-2*o)/r);return l(x,[Ct(e,i,u)],a,[u])}function Ct(e,t,n){
if(t.length===0)return{html:e.why};if(n)return{html:n.why};let r=t.find(o=>e.whys[o]);return r?{html:e.whys[r],about:r}:
{html:e.otherwise}}function Mt(e){let t=[];for(let[n,r]of e.entries()){let s=t.filter((i,a)=>a<n&&i[i.length-1]<r).reduce(
(i,a)=>a.length>i.length?a:i,[]);t.push([...s,r])}return new Set(t.reduce((n,r)=>r.length>n.length?r:n,[]))}function Ge(e,t){
let n=Object.keys(e.pairs),r=n.filter(a=>t[a]!==e.pairs[a].right),o=r.map(a=>e.pairs[a].wrong[t[a]]),s=r.length?r.map((a,u)=>({
html:o[u]?.why??e.pairs[a].otherwise,about:a})):[{html:e.why}],i=Object.fromEntries(n.map(a=>[a,r.includes(a)?"wrong":"r\
ight"]));return l(1-r.length/n.length,s,i,o)}function ze(e,t){let{right:n,spelt:r,known:o}=Qe(e,t);if(!n)return l(0,[{html:o?.why??e.otherwise}],{},[o]);let s=[{html:e.
why}];return l(1,r?[{text:`It is spelt “${r}”.`},...s]:s)}function Ve(e,t){let n=Object.entries(e.gaps).map(([a,u])=>({
name:a,gap:u,...Qe(u,t[a]??"")})),r=n.filter(a=>!a.right),o=Object.fromEntries(n.map(a=>[a.name,a.right?"right":"wrong"])),
s=r.length?r.map(a=>({html:a.known?.why??a.gap.otherwise,about:a.name})):[{html:e.why}],i=1-r.length/n.length;return l(i,
s,o,r.map(a=>a.known))}function Qe(e,t){let n=Ue(t,e.right,e.exact),o=e.wrong.map(i=>({known:i,near:Ue(t,i.answer,e.exact)})).
reduce((i,a)=>a.near.distance<i.near.distance?a:i,{known:void 0,near:{distance:1/0,text:""}}),s=n.distance<o.near.distance;
return{right:s,spelt:s&&n.distance>0?n.text:null,known:s?void 0:o.known}}function Ue(e,t,n=!1){return t.map(r=>({text:r,
distance:Wt(e,r)??Ft(P(e),P(r),n)})).reduce((r,o)=>o.distance<r.distance?o:r,{text:"",distance:1/0})}function Wt(e,t){let n=Ke(
t);if(!n)return null;let r=Ke(e),o=!r?.unit||P(r.unit)===P(n.unit);return r&&o&&$(r.number,n.number,0)?0:1/0}function Ke(e){
let{unit:t,readings:n}=I(e);return n.length===0?null:{unit:t,number:e.includes(",")?n[0]:n[n.length-1]}}function Ft(e,t,n){
let r=qt(e,t);return r<=(n?0:kt(t))?r:1/0}function kt(e){return e.length<5||/\d/.test(e)?0:e.length<9?1:2}function P(e){
return e.normalize("NFKD").replace(/\p{M}/gu,"").toLowerCase().trim().replace(/^(a|an|the)\s+/,"").replace(/(\p{N})[.,](?=\p{N})|[^\p{L}\p{N}]/gu,
(o,s)=>s?`${s}.`:"").replaceAll("ß","ss")}function qt(e,t){let[n,r]=[[],Array.from({length:t.length+1},(o,s)=>s)];for(let o=1;o<=
e.length;o+=1){let s=[o];for(let i=1;i<=t.length;i+=1){let a=r[i-1]+(e[o-1]===t[i-1]?0:1);s[i]=Math.min(a,r[i]+1,s[i-1]+
1),o>1&&i>1&&e[o-1]===t[i-2]&&e[o-2]===t[i-1]&&(s[i]=Math.min(s[i],n[i-2]+1))}[n,r]=[r,s]}return r[t.length]}function oe(e,t,n){return{choice:Pe,several:Be,number:ve,estimate:Ne,order:_e,match:Ge,gap:Ve,text:ze,challenge:pe}[e](t,
n)}var It={right:7,partly:1,wrong:1},Rt=4;function He(e,{quiz:t,answer:n,grade:r,sure:o,revealed:s,now:i}){let{result:a,score:u,
misconceptions:x}=r,d={answer:n,result:a,score:u,misconceptions:x,sure:o,at:i.toISOString()},m=Pt(e,a,i);return{v:2,quiz:t,
first:e?e.first:d,latest:d,tries:Dt(e),revealed:s||!!e?.revealed,review:{due:m<Rt?jt(a,i):null,recalled:m}}}function Dt(e){
return e?e.tries===null?null:e.tries+1:1}function jt(e,t){let n=new Date(t);return n.setUTCDate(n.getUTCDate()+It[e]),n.
toISOString()}function Pt(e,t,n){if(t!=="right")return 0;let r=e?.review.recalled??0;return!e||Bt(e,n)?r+1:r}function Bt({
review:e},t){let n=new Date(t);return n.setHours(23,59,59,999),e.due!==null&&Date.parse(e.due)<=n.getTime()}var _t={right:"Right.",partly:"Partly right.",wrong:"Not yet."},Gt={right:"Right",wrong:"Not this"};function Je(e,t){let n=w(
e);e.dataset.result=t.result,t.result!=="right"&&(e.dataset.tried=""),Ye(e,t.marks);let r=document.createElement("p");r.
className="course-verdict-word",r.textContent=_t[t.result];let o=Xe("p",We(`Your answer: ${n.said(e)}`));g(e).replaceChildren(
r,o,...t.replies.map(s=>Kt(e,s,t.marks))),t.result==="right"&&g(e).append(...Ut(e))}function Ut(e){return c(e,".course-a\
nswer .course-source").map(t=>t.cloneNode(!0))}function F(e){delete e.dataset.result,Ye(e,{}),g(e).replaceChildren()}function se(e,t){
let n=document.createElement("p");n.className="course-verdict-note",n.textContent=t,g(e).append(n)}function Ye(e,t){for(let n of c(
e,"[data-mark]"))delete n.dataset.mark;for(let[n,r]of Object.entries(t)){let o=w(e).part(e,n);o&&(o.dataset.mark=r)}}function Kt(e,t,n){
let r=document.createElement("p"),o=t.about?w(e).part(e,t.about):null;return t.about&&o&&(r.className="course-reply",r.dataset.
mark=n[t.about]??"",r.append(Xe("span",`${Gt[n[t.about]]??""}: `),zt(o)," ")),r.append(...Vt(t)),Qt(e,r),r}function zt(e){
let t=document.createElement("span");t.className="course-reply-about";let n=e.querySelector(".course-option-text, .cours\
e-order-text, .course-match-left"),r=e.querySelector("select, input");return n?t.append(...[...n.childNodes].map(o=>o.cloneNode(
!0))):t.textContent=j(r),t}function Vt(e){return e.text!==void 0?[document.createTextNode(e.text)]:[...new DOMParser().parseFromString(
e.html??"","text/html").body.childNodes].map(n=>document.importNode(n,!0))}function Qt(e,t){for(let n of c(t,"a[href^='#\
']"))n.href=(e.dataset.page??"")+n.getAttribute("href")}function Xe(e,t){let n=document.createElement(e);return n.className=
"course-hidden",n.textContent=t,n}function g(e){return e.querySelector("[data-course=verdict]")}function Ze(e,t,n){let r=document.createElement("div");r.className="course-meant",r.setAttribute("role","group"),r.tabIndex=
-1;let o=document.createElement("p"),s=t.readings.map(a=>Jt(a,t.unit));o.textContent=`“${t.field.value.trim()}” can be\
 read in two ways. Did you mean ${s.join(" or ")}?`,o.id=`${e.id}-meant`,r.setAttribute("aria-labelledby",o.id);let i=t.
readings.map((a,u)=>Ht(s[u],()=>{R(t.field,a,t.unit),e.querySelector("[data-course=check]")?.focus(),n()}));r.append(o,...i),
F(e),g(e).append(r),r.focus()}function Ht(e,t){let n=document.createElement("button");return n.type="button",n.className=
"course-button",n.textContent=e,n.addEventListener("click",t),n}function Jt(e,t){let n=Math.floor(e),r=Number.isInteger(
e)?"":` (between ${ie(n)} and ${ie(n+1)})`;return`${ie(e)} ${t}`.trim()+r}function ie(e){return String(e).replace("-","−")}var Yt={kept:"",fleeting:"This browser keeps nothing here, so the answer lasts until you leave the page.",newer:"A newer\
 version of this course has stored an answer here, which stays as it is. This one lasts until you leave the page."};function et(e,t,n){
w(e).begin?.(e),n||Zt(e,t),g(e).setAttribute("role","status"),e.addEventListener("submit",r=>{r.preventDefault(),tt(e,t)}),
e.addEventListener("input",r=>{r.target.name!=="sure"&&F(e)}),k(e).addEventListener("toggle",()=>tn(e,t))}function tt(e,t){
let n=w(e),r=n.unclear?.(e);if(r){Ze(e,r,()=>tt(e,t));return}let o=n.read(e);if(o===null){F(e),se(e,n.refusal?.(e)??n.ask),
e.querySelector(".course-question-field :is(input, select, button)")?.focus();return}let s=oe(v(e),p(e),o);nt(e,o,s),Xt(
e,t,o,s),g(e).scrollIntoView({block:"nearest"})}function nt(e,t,n){Je(e,n),v(e)==="estimate"&&g(e).append(Ce(p(e),t))}function Xt(e,t,n,r){
let o=e.dataset.question??"",i={quiz:e.closest("course-quiz").dataset.quiz??"",answer:n,grade:r,sure:en(e),revealed:k(e).
open,now:new Date},a=He(ae(e,t),i),u=Yt[t.write(o,a)];u&&se(e,u);let{result:x,score:d,sure:m,misconceptions:E}=a.latest;
e.dispatchEvent(new CustomEvent("course-answer",{bubbles:!0,detail:{question:o,result:x,score:d,sure:m,misconceptions:E}}))}
function Zt(e,t){let n=ae(e,t);if(!n||!w(e).restore(e,n.latest.answer))return;let r=v(e)==="challenge"?n.latest.answer:w(
e).read(e);r!==null&&nt(e,r,oe(v(e),p(e),r))}function ae(e,t){let[n,...r]=ce(e);return t.read(n,r)}function ce(e){return[
e.dataset.question??"",...(e.dataset.aliases??"").split(" ").filter(Boolean)]}function en(e){let t=e.querySelector("inpu\
t[name=sure]:checked");return t?Number(t.value):null}function tn(e,t){let n=ae(e,t);k(e).open&&n&&!n.revealed&&t.write(e.
dataset.question??"",{...n,revealed:!0})}function k(e){return e.querySelector(".course-answer")}var B=class e extends HTMLElement{static keeperFor=()=>({read:()=>null,write:()=>"fleeting"});keeper;states;connectedCallback(){
this.left=new AbortController;let{signal:t}=this.left,n=({detail:o})=>this.follow(o?.slug,o?.isOpening);if(document.addEventListener(
"course-state",n,{signal:t}),this.offerFullScreen(t),this.begun)return;this.begun=!0;let r=this.keeper??e.keeperFor(this.
forms().map(ce));for(let o of this.forms())et(o,r,"fresh"in this.dataset);"class"in this.dataset&&z(this)}disconnectedCallback(){
this.left?.abort()}offerFullScreen(t){let n="class"in this.dataset;le(this,this,o=>{n||(o?z:we)(this)},t)}follow(t,n=!1){
for(let r of this.forms())r.dataset.type==="challenge"&&p(r).explorable===t&&me(r,n)}reveal(t){for(let n of this.forms())
n.toggleAttribute("data-revealed",t),k(n).open=t}forms(){return c(this,"form[data-question]")}};var rt=0;function st(e){let t=new DOMParser().parseFromString(e,"text/html").body.firstElementChild,n=document.importNode(
t,!0);rt+=1;for(let r of[n,...n.querySelectorAll("*")])for(let o of["id","for","aria-labelledby","aria-describedby","ari\
a-controls"]){let s=r.getAttribute(o);s&&r.setAttribute(o,s.replace(/\S+/g,i=>`${i}-${rt}`))}return n}function it(e,t){e.
classList.add("course-notebook");let n=s=>{let{target:i}=s;!(i instanceof Element)||!e.contains(i)||i.toggleAttribute("d\
ata-lm-suppress-shortcuts",!ot(s))},r=({target:s})=>{let i=document.activeElement;!(i instanceof HTMLElement)||!e.contains(
i)||s instanceof Node&&!e.contains(s)&&i.blur()},o=s=>{ot(s)||s.stopPropagation()};window.addEventListener("keydown",n,{
capture:!0,signal:t}),window.addEventListener("pointerdown",r,{capture:!0,signal:t}),e.addEventListener("keydown",o,{signal:t})}
function ot({key:e,shiftKey:t,altKey:n,ctrlKey:r,metaKey:o}){return r||o||e==="Enter"&&(t||n)}var nn=".jp-Notebook";var _=new WeakMap;function at(e){setTimeout(()=>{let t=e.closest(nn);t&&(_.has(t)||_.set(t,new ue(t)),_.get(t)?.add(e))})}
function rn(e,t){let n=e.querySelector(".course-notebook"),r=[...e.querySelectorAll(".jp-Cell")].at(-1);return!n||!t.has(
n)?null:r?.classList.contains("jp-mod-active")&&!r.contains(n)?n:null}var ue=class{constructor(t){this.notebook=t,this.outputs=
new Set,this.ended=new AbortController;for(let n of["wheel","pointerdown","keydown"])t.addEventListener(n,()=>this.end(),
{signal:this.ended.signal,passive:!0})}add(t){this.outputs.add(t),this.wait()}wait(){clearTimeout(this.timer),this.timer=
setTimeout(()=>this.settle(),500)}settle(){if(on(this.notebook)){this.wait();return}this.end(),rn(this.notebook,this.outputs)?.
scrollIntoView({block:"start"})}end(){clearTimeout(this.timer),this.ended.abort(),_.delete(this.notebook)}};function on(e){
return[...e.querySelectorAll(".jp-InputArea-prompt")].some(t=>t.textContent?.includes("*"))}var sn=["class","data-jp-theme-name","data-jp-theme-light","data-theme","data-vscode-theme-kind","theme","style"];function ut(e,t){
let n=()=>{let s=un(an(e))?"dark":"light";e.dataset.theme!==s&&(e.dataset.theme=s)},r=new MutationObserver(()=>requestAnimationFrame(
n));for(let s of[document.documentElement,document.body])r.observe(s,{attributes:!0,attributeFilter:sn});let o=matchMedia(
"(prefers-color-scheme: dark)");o.addEventListener("change",n),t?.addEventListener("abort",()=>{r.disconnect(),o.removeEventListener(
"change",n)}),requestAnimationFrame(n)}function an(e){for(let t=ct(e);t;t=ct(t)){let n=cn(getComputedStyle(t).backgroundColor);
if(n&&(n[3]??1)>.5)return n}return null}function ct(e){let t=e.getRootNode();return e.parentElement??(t instanceof ShadowRoot?
t.host:null)}function cn(e){return e.startsWith("rgb")?(e.match(/[\d.]+/g)??[]).map(Number):null}function un(e){if(!e)return matchMedia(
"(prefers-color-scheme: dark)").matches;let[t,n,r]=e.map(o=>o/255);return .2126*t+.7152*n+.0722*r<.4}customElements.get("course-quiz")||customElements.define("course-quiz",B);function ln({model:e,el:t,signal:n}){let r=lt(
e),o=()=>{r.states=e.get("states");for(let a of Object.keys(r.states??{}))r.follow(a)},s=()=>r.reveal(e.get("revealed")),
i=()=>{let a=lt(e);r.replaceWith(a),r=a,s()};e.on("change:revealed",s),e.on("change:states",o),e.on("change:html change:\
n_resets",i),n?.addEventListener("abort",()=>{e.off("change:revealed",s),e.off("change:states",o),e.off("change:html cha\
nge:n_resets",i)}),it(t,n),ut(t,n),t.append(r),s(),at(t)}function lt(e){let t=st(e.get("html"));return t.keeper={read:(n,r)=>[
n,...r].map(o=>e.get("answers")[o]).find(Boolean)??null,write:(n,r)=>(e.set("answers",{...e.get("answers"),[n]:r}),e.save_changes(),
"kept")},t.states=e.get("states"),t.toggleAttribute("data-class",e.get("one_at_a_time")),t.addEventListener("click",n=>{
let r=n.target.closest(".course-reply-link");r&&(n.preventDefault(),e.send({go:r.getAttribute("href")}))}),t}var Zr={render:ln};export{Zr as default};
