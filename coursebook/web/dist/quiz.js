function c(e,t){return[...e.querySelectorAll(t)]}function h(e){return(e?.textContent??"").replace(/\s+/g," ").trim()}function $(e,t){let n=0;for(let r of e){let o=r.values.indexOf(t[r.name]);if(o<0)return-1;n=n*r.values.length+o}return n}function l(e,t,n={},r=[]){let o=e===1?"right":Ye(e),s=r.flatMap(i=>i?.misconception??[]);return{result:o,score:Math.round(
e*1e3)/1e3,replies:t,marks:n,misconceptions:s}}function Ye(e){return e>0?"partly":"wrong"}function se(e,t){let n=$(e.controls,t);if(oe(e.where,n))return l(1,[{html:e.why}]);let r=e.wrong.find(o=>oe(o.where,n));
return l(0,[{html:r?.why??e.otherwise}],{},[r])}function oe(e,t){let[n,r,o,s]=[0,0,0,!1];for(let i of t<0?"":atob(e)){let a=i.
charCodeAt(0);if(r+=(a&127)<<o,o+=7,!(a&128)){if(n+=r,t<n)return s;[r,o,s]=[0,0,!s]}}return!1}function k(e,t){return e.map(
({name:n,label:r,values:o,words:s})=>`${r}: ${s[o.indexOf(t[n])]??"?"}`).join(" · ")}function p(e){return JSON.parse(e.dataset.key??"{}")}function ae(){return{ask:"Move a control of the explorable first.",begin(e){ce(e,_(e))},read(e){let t=_(e),{controls:n}=p(
e);return n.some(({name:r,default:o})=>t?.[r]!==o)?t:null},restore(e,t){let{controls:n}=p(e);return $(n,t??{})<0?!1:(ue(
e,k(n,t)),!0)},part:()=>null,said:e=>h(q(e))}}function ie(e){let t=_(e);q(e).dataset.state!==JSON.stringify(t)&&(ce(e,t),
e.dispatchEvent(new Event("input",{bubbles:!0})))}function _(e){let{explorable:t,controls:n}=p(e),r=e.closest("course-qu\
iz")?.states?.[t],o=document.querySelector(`course-explorable[data-explorable="${t}"]`),s=r??JSON.parse(o?.dataset.state??
"{}");return $(n,s)<0?null:s}function ce(e,t){let{controls:n}=p(e);q(e).dataset.state=JSON.stringify(t),ue(e,t?k(n,t):"")}
function ue(e,t){q(e).textContent=t}function q(e){return e.querySelector("[data-course=now]")}function pe(e){let t=document.createElement("div");t.className="course-class-bar";let n=document.createElement("p");n.className=
"course-class-place",n.setAttribute("role","status");let r=o=>le(e,n,Number(e.dataset.place??0)+o);t.append(de("Previous",
()=>r(-1)),n,de("Next",()=>r(1))),e.prepend(t),le(e,n,0)}function le(e,t,n){let r=c(e,"form[data-question]"),o=Math.min(
Math.max(n,0),r.length-1);e.dataset.place=String(o);for(let[a,u]of r.entries())u.hidden=a!==o;t.textContent=`Question ${o+
1} of ${r.length}`;let[s,i]=c(e,".course-class-bar button");s.setAttribute("aria-disabled",String(o===0)),i.setAttribute(
"aria-disabled",String(o===r.length-1))}function de(e,t){let n=document.createElement("button");return n.type="button",n.
className="course-button",n.textContent=e,n.addEventListener("click",t),n}var Xe=new Set(["1","-1","−1"]);function fe(e,t=""){return`${e} ${z(e,t)}`.trim()}function z(e,t){let[n,r]=t.split("|");
return(r===void 0||Xe.has(e)?n:r).trim()}function me(e,t){if(A(t,e.right,e.tolerance))return l(1,[{html:e.why}]);let n=e.wrong.find(r=>A(t,r.answer,e.tolerance));
return l(0,[{html:n?.why??e.otherwise}],{},[n])}function he(e,t){let n=Math.abs(t-e.right);if(A(t,e.right,e.close))return l(
1,[{html:e.why}]);let r=n>=e.far?0:(e.far-n)/(e.far-e.close);return l(Math.min(r,.99),[{html:t<e.right?e.tooLow:e.tooHigh}])}
function A(e,t,n){return Math.abs(e-t)<=n+1e-9*Math.max(1,Math.abs(t))}function E(e,t){let n=Number(e.toFixed(10)).toLocaleString(
"en",{maximumFractionDigits:10}).replace("-","−");return fe(n,t)}var G="(?:%|per ?cent)",Ze=/^(?:out of|of|in|per) \d/,et=[/^(.*\S) ?[·×*x⋅∙•] ?10 ?(?:\^|\*\*) ?([-+]?\d{1,4})$/,
/^(.*[\d.,٫])e([-+]?\d{1,4})$/];function O(e,t=""){let n=U(e),r=U(t);if(!n)return b("empty");if(n.length>500)return b("\
large");let o=new RegExp(`^${G}`).test(r),s=nt(n,r),i=ot(s);if(!/\d/.test(i))return b("words");if(i!==s&&!o)return b("pe\
rcent");let[,a,u]=/^([-+]?) ?(.*?)[.,]?$/.exec(i),x=a==="-"?-1:1,d=i!==n,m=/^(?:(\d+) )?(\d+) ?\/ ?(\d+)$/.exec(u);return m?
st(m,x,!d&&(o||Ze.test(r))):at(u,x)}function I(e){let t=/^([^\p{L}%]*\d[^\p{L}%]*?) ?((?:[\p{L}%]\D*)?)$/u.exec(U(e).slice(
0,500));return t?{unit:t[2],readings:O(t[1]).readings}:{unit:"",readings:[]}}function b(e){return{readings:[],fault:e}}function U(e){
return e.replace(/[⁰¹²³⁴-⁹⁺⁻]+/g,n=>`^${n.normalize("NFKC")}`).replace(/[¼-¾⅐-⅞↉]/g,n=>` ${n.normalize(
"NFKC")}`).normalize("NFKC").replace(/\p{Cf}/gu,"").replace(/\p{Nd}/gu,tt).replace(/[‐-―−]/g,"-").replace(/[’‘ʼ`´_٬]/g,
"'").replace(/[⁄∕]/g,"/").replaceAll("٪","%").replace(/\s+/g," ").trim().toLowerCase()}function tt(e){let t=e.codePointAt(
0),n=0;for(;n<9&&/\p{Nd}/u.test(String.fromCodePoint(t-n-1));)n+=1;return String(n)}function nt(e,t){if(!t)return e;for(let n of rt(
t)){let r=/[\d.,]/.test(n[0])?` ${n}`:n;if(e.endsWith(r))return e.slice(0,-r.length).trim();if(e.startsWith(n)&&!/\d$/.test(
n))return e.slice(n.length).trim()}return e}function rt(e){let t=e.split("|").map(r=>r.trim()).filter(Boolean),n=t.filter(
r=>r.length>3&&r.endsWith("s")).map(r=>r.slice(0,-1));return[...t,...n].sort((r,o)=>o.length-r.length)}function ot(e){return e.
replace(new RegExp(`^${G} ?| ?${G}$`),"")}function st([,e,t,n],r,o){return Number(n)===0?b("zero"):e&&Number(t)>=Number(
n)?b("separators"):o&&!e?b("fraction"):be([Number(e??0)+Number(t)/Number(n)],r)}function at(e,t){let n=/^10 ?\^ ?([-+]?\d{1,4})$/.
exec(e),r=n?["","1",n[1]]:et.map(a=>a.exec(e)).find(Boolean),[o,s]=r?[r[1],r[2]]:[e,"0"],i=it(o);return i.length>0?be(i.
map(a=>+`${a}e${s}`),t):b(/^[\d.,٫' -]+$/.test(e)?"separators":"unit")}function be(e,t){return e.every(Number.isFinite)?
{readings:e.map(n=>n===0?0:t*n),fault:null}:b("large")}function it(e){let t=ge(e),n=/^(.*)([.,٫])(\d*)$/.exec(e),[,r,o,
s]=n??["","","",""],i=r===""&&s?"0":ge(r),a=o!==""&&i!==null&&!r.includes(o);return[...t===null?[]:[t],...a?[`${i}.${s||
"0"}`]:[]]}function ge(e){return/^\d+$/.test(e)?e:/^[1-9]\d{0,2}(?:([.,' ])\d{3})(?:\1\d{3})*$/.test(e)||/^[1-9]\d?(?:,\d{2})+,\d{3}$/.
test(e)?e.replace(/\D/g,""):null}function B(e){return e.field.dataset.meant===e.field.value?null:e}function D(e,t,n){e.value=`${t} ${n}`.trim(),T(e)}function T(e){
e.dataset.meant=e.value}function we(e){return e.value!==""&&e.dataset.meant===e.value?Number(e.value):null}var xe={empty:"Write a number first.",words:"Write the number in digits.",unit:"Write only the number",percent:"The answ\
er is not a percentage. Write only the number",fraction:"A fraction of one does not fit here. Write only the number",zero:"\
A fraction cannot have 0 below its line.",separators:"Write one number, and no separator in it but a decimal point or co\
mma.",large:"That number is too large to be compared."};function K(){return{ask:xe.empty,refusal(e){let{unit:t}=p(e);return ct(
O(f(e).value,t).fault??"separators",t)},unclear(e){let t=f(e),{readings:n}=O(t.value,p(e).unit);return n.length>1?B({field:t,
readings:n,unit:""}):null},read(e){let t=f(e);return we(t)??O(t.value,p(e).unit).readings[0]??null},restore(e,t){return typeof t!=
"number"?!1:(D(f(e),t,""),!0)},part:()=>null,said:e=>E(K().read(e),p(e).unit)}}function ct(e,t){let n=xe[e];return n.endsWith(
".")?n:/^(%|per ?cent)/i.test(t)?e==="fraction"?"Write it in percent.":"Write only the number, in percent.":t?`${n} that\
 goes before “${z("",t)}”.`:`${n}.`}function ve(){return{ask:"Write an answer first.",unclear:e=>V(f(e)),read:e=>f(e).
value.trim()||null,restore(e,t){return typeof t!="string"?!1:(f(e).value=t,T(f(e)),!0)},part:()=>null,said:e=>f(e).value.
trim()}}function V(e){let{readings:t,unit:n}=I(e.value);return t.length>1?B({field:e,readings:t,unit:n}):null}function f(e){
return e.querySelector("input[name=answer]")}function ye(){return{ask:"Move the slider first.",begin(e){let t=f(e);t.addEventListener("input",()=>Ne(t))},read(e){let t=f(
e);return"moved"in t.dataset?Number(t.value):null},restore(e,t){let n=f(e);return typeof t!="number"||t<Number(n.min)||t>
Number(n.max)?!1:(n.value=String(t),Ne(n),!0)},part:()=>null,said:e=>Q(f(e))}}function Ne(e){e.dataset.moved="",e.setAttribute(
"aria-valuetext",Q(e));let t=e.closest("label")?.querySelector("[data-course=value]");t&&(t.textContent=Q(e))}function Q(e){
return E(Number(e.value),e.dataset.unit??"")}function $e(e,t){let n=document.createElement("div");n.className="course-es\
timate-line",n.setAttribute("aria-hidden","true");let r=document.createElement("span");r.className="course-estimate-zone";
let o=Math.max(e.low,e.right-e.close),s=Math.min(e.high,e.right+e.close);return Ae(r,e,o),r.style.setProperty("--course-\
width",`${(s-o)/(e.high-e.low)*100}%`),n.append(r,Se(e,"guess","You",t),Se(e,"truth","It is",e.right)),n}function Se(e,t,n,r){
let o=document.createElement("span");o.className=`course-estimate-pin course-estimate-${t}`;let s=document.createElement(
"span");return s.className="course-estimate-label",s.textContent=`${n}: ${E(r,e.unit)}`,o.append(s),Ae(o,e,r),o}function Ae(e,t,n){
e.style.setProperty("--course-at",`${(n-t.low)/(t.high-t.low)*100}%`)}var H=/[?!…]$/;function F(e){return e.trim().replace(/(?<!\.)\.$/,"")}function Ee(e){let t=F(e);return H.test(t)||t.endsWith(
"...")?t:`${t}.`}function S(e,t){let n=F(e).replace(/:$/,"");return`${n}${H.test(n)?"":":"} ${F(t)}`}function v(e){return e.
map(F).reduce((t,n)=>`${t}${H.test(t)?"":";"} ${n}`)}function J(){return{ask:"Choose an answer first.",read(e){let t=C(e).filter(n=>n.checked);return t.length?t.map(n=>n.value):
null},restore(e,t){if(!Array.isArray(t))return!1;let n=C(e).filter(r=>ut(r,t));if(n.length!==t.length)return!1;for(let r of C(
e))r.checked=n.includes(r);return!0},part:(e,t)=>C(e).find(n=>n.value===t)?.closest("label")??null,said(e){let t=C(e).filter(
n=>n.checked);return v(t.map(n=>h(n.closest("label"))))}}}function C(e){return c(e,"input[name=answer]")}function ut(e,t){
return(e.dataset.names??"").split(" ").some(n=>t.includes(n))}function Oe(){return{...Ce("Choose a partner for each one first.",".course-match-row select"),part:(e,t)=>Me(e,".course-\
match-row select",t)?.closest("label")??null,said(e){let t=c(e,".course-match-row");return v(t.map(n=>S(h(n.querySelector(
".course-match-left")),P(n.querySelector("select")))))}}}function Te(){return{...Ce("Fill every gap first.",".course-gap\
 [name=answer]"),unclear:e=>c(e,".course-gap input[name=answer]").map(t=>V(t)).find(Boolean)??null,part:(e,t)=>Me(e,".co\
urse-gap [name=answer]",t)?.closest("label")??null,said:e=>v(c(e,".course-gap [name=answer]").map(t=>P(t)))}}function Ce(e,t){
return{ask:e,read(n){let r=c(n,t);return r.some(o=>!o.value.trim())?null:Object.fromEntries(r.map(o=>[M(o),o.value.trim()]))},
restore(n,r){let o=c(n,t),s=r!==null&&typeof r=="object"?r:{};if(o.some(i=>typeof s[M(i)]!="string"))return!1;for(let i of o)
i.value=s[M(i)],T(i);return o.every(i=>i.value===s[M(i)])}}}function Me(e,t,n){return c(e,t).find(r=>M(r)===n)}function M(e){
return e.dataset.name??""}function P(e){return e instanceof HTMLSelectElement?h(e.selectedOptions[0]):e?.value.trim()??""}function Le(){return{ask:"Move at least one item first.",begin(e){for(let t of N(e))pt(t);Y(e),e.addEventListener("click",
t=>{let n=t.target.closest("[data-move]");n&&lt(e,n)})},read:e=>"moved"in e.dataset?N(e).map(We):null,restore(e,t){let n=N(
e),r=Array.isArray(t)?t.map(o=>n.find(s=>qe(s).includes(o))):[];return r.includes(void 0)||new Set(r).size!==n.length?!1:
(n[0].parentElement?.append(...r),e.dataset.moved="",Y(e),!0)},part:(e,t)=>N(e).find(n=>We(n)===t)??null,said:e=>v(N(e).
map((t,n)=>S(String(n+1),X(t))))}}function lt(e,t){let n=t.closest("li"),r=t.dataset.move==="up",o=r?n.previousElementSibling:
n.nextElementSibling;o&&(r?n.after(o):n.before(o),e.dataset.moved="",Y(e),dt(e,n),e.dispatchEvent(new Event("input",{bubbles:!0})))}
function dt(e,t){let n=N(e),r=e.querySelector("[data-course=moved]");r&&(r.textContent=`${S(X(t),`now ${n.indexOf(t)+1} \
of ${n.length}`)}.`)}function pt(e){for(let t of c(e,"[data-move]"))t.setAttribute("aria-label",S(h(t),X(e)))}function Y(e){
let t=N(e);for(let n of t)n.querySelector("[data-move=up]")?.setAttribute("aria-disabled",String(n===t[0])),n.querySelector(
"[data-move=down]")?.setAttribute("aria-disabled",String(n===t[t.length-1]))}function N(e){return c(e,".course-order-ite\
m")}function qe(e){return(e.dataset.names??"").split(" ")}function We(e){return qe(e)[0]}function X(e){return h(e.querySelector(
".course-order-text"))}function w(e){return{choice:J,several:J,number:K,text:ve,estimate:ye,order:Le,match:Oe,gap:Te,challenge:ae}[e.dataset.type]()}function Ie(e,t){let n=e.replies[t[0]],r=e.right.includes(t[0]);return l(r?1:0,[{html:n?.why}],{[t[0]]:r?"right":"wrong"},
[n])}function De(e,t){let n=t.filter(a=>e.right.includes(a)),r=e.right.length-n.length,o=Math.max(0,(2*n.length-t.length)/
e.right.length),s=t.map(a=>({html:e.replies[a]?.why,about:a}));r>0&&n.length>0&&s.push({text:r===1?"One more holds.":`${r}\
 more hold.`});let i=Object.fromEntries(t.map(a=>[a,n.includes(a)?"right":"wrong"]));return l(o,s,i,t.map(a=>e.replies[a]))}function Fe(e,t){let n=t.map(d=>e.right.indexOf(d)),r=n.length*(n.length-1)/2,o=n.flatMap((d,m)=>n.slice(m+1).filter(y=>y<
d)).length,s=mt(n),i=t.filter(d=>!s.has(e.right.indexOf(d))),a=Object.fromEntries(t.map(d=>[d,i.includes(d)?"wrong":"rig\
ht"])),u=e.wrong.find(d=>d.order.every((m,y)=>m===t[y])),x=Math.max(0,(r-2*o)/r);return l(x,[ft(e,i,u)],a,[u])}function ft(e,t,n){
if(t.length===0)return{html:e.why};if(n)return{html:n.why};let r=t.find(o=>e.whys[o]);return r?{html:e.whys[r],about:r}:
{html:e.otherwise}}function mt(e){let t=[];for(let[n,r]of e.entries()){let s=t.filter((i,a)=>a<n&&i[i.length-1]<r).reduce(
(i,a)=>a.length>i.length?a:i,[]);t.push([...s,r])}return new Set(t.reduce((n,r)=>r.length>n.length?r:n,[]))}function Pe(e,t){
let n=Object.keys(e.pairs),r=n.filter(a=>t[a]!==e.pairs[a].right),o=r.map(a=>e.pairs[a].wrong[t[a]]),s=r.length?r.map((a,u)=>({
html:o[u]?.why??e.pairs[a].otherwise,about:a})):[{html:e.why}],i=Object.fromEntries(n.map(a=>[a,r.includes(a)?"wrong":"r\
ight"]));return l(1-r.length/n.length,s,i,o)}function ke(e,t){let{right:n,spelt:r,known:o}=ze(e,t);if(!n)return l(0,[{html:o?.why??e.otherwise}],{},[o]);let s=[{html:e.
why}];return l(1,r?[{text:`It is spelt “${r}”.`},...s]:s)}function _e(e,t){let n=Object.entries(e.gaps).map(([a,u])=>({
name:a,gap:u,...ze(u,t[a]??"")})),r=n.filter(a=>!a.right),o=Object.fromEntries(n.map(a=>[a.name,a.right?"right":"wrong"])),
s=r.length?r.map(a=>({html:a.known?.why??a.gap.otherwise,about:a.name})):[{html:e.why}],i=1-r.length/n.length;return l(i,
s,o,r.map(a=>a.known))}function ze(e,t){let n=Re(t,e.right,e.exact),o=e.wrong.map(i=>({known:i,near:Re(t,i.answer,e.exact)})).
reduce((i,a)=>a.near.distance<i.near.distance?a:i,{known:void 0,near:{distance:1/0,text:""}}),s=n.distance<o.near.distance;
return{right:s,spelt:s&&n.distance>0?n.text:null,known:s?void 0:o.known}}function Re(e,t,n=!1){return t.map(r=>({text:r,
distance:ht(e,r)??gt(R(e),R(r),n)})).reduce((r,o)=>o.distance<r.distance?o:r,{text:"",distance:1/0})}function ht(e,t){let n=je(
t);if(!n)return null;let r=je(e),o=!r?.unit||R(r.unit)===R(n.unit);return r&&o&&A(r.number,n.number,0)?0:1/0}function je(e){
let{unit:t,readings:n}=I(e);return n.length===0?null:{unit:t,number:e.includes(",")?n[0]:n[n.length-1]}}function gt(e,t,n){
let r=wt(e,t);return r<=(n?0:bt(t))?r:1/0}function bt(e){return e.length<5||/\d/.test(e)?0:e.length<9?1:2}function R(e){
return e.normalize("NFKD").replace(/\p{M}/gu,"").toLowerCase().trim().replace(/^(a|an|the)\s+/,"").replace(/(\p{N})[.,](?=\p{N})|[^\p{L}\p{N}]/gu,
(o,s)=>s?`${s}.`:"").replaceAll("ß","ss")}function wt(e,t){let[n,r]=[[],Array.from({length:t.length+1},(o,s)=>s)];for(let o=1;o<=
e.length;o+=1){let s=[o];for(let i=1;i<=t.length;i+=1){let a=r[i-1]+(e[o-1]===t[i-1]?0:1);s[i]=Math.min(a,r[i]+1,s[i-1]+
1),o>1&&i>1&&e[o-1]===t[i-2]&&e[o-2]===t[i-1]&&(s[i]=Math.min(s[i],n[i-2]+1))}[n,r]=[r,s]}return r[t.length]}function Z(e,t,n){return{choice:Ie,several:De,number:me,estimate:he,order:Fe,match:Pe,gap:_e,text:ke,challenge:se}[e](t,
n)}var xt={right:7,partly:1,wrong:1},vt=4;function Ge(e,{quiz:t,answer:n,grade:r,sure:o,revealed:s,now:i}){let{result:a,score:u,
misconceptions:x}=r,d={answer:n,result:a,score:u,misconceptions:x,sure:o,at:i.toISOString()},m=yt(e,a,i);return{v:2,quiz:t,
first:e?e.first:d,latest:d,tries:Nt(e),revealed:s||!!e?.revealed,review:{due:m<vt?St(a,i):null,recalled:m}}}function Nt(e){
return e?e.tries===null?null:e.tries+1:1}function St(e,t){let n=new Date(t);return n.setUTCDate(n.getUTCDate()+xt[e]),n.
toISOString()}function yt(e,t,n){if(t!=="right")return 0;let r=e?.review.recalled??0;return!e||$t(e,n)?r+1:r}function $t({
review:e},t){let n=new Date(t);return n.setHours(23,59,59,999),e.due!==null&&Date.parse(e.due)<=n.getTime()}var At={right:"Right.",partly:"Partly right.",wrong:"Not yet."},Et={right:"Right",wrong:"Not this"};function Ue(e,t){let n=w(
e);e.dataset.result=t.result,t.result!=="right"&&(e.dataset.tried=""),Be(e,t.marks);let r=document.createElement("p");r.
className="course-verdict-word",r.textContent=At[t.result];let o=Ke("p",Ee(`Your answer: ${n.said(e)}`));g(e).replaceChildren(
r,o,...t.replies.map(s=>Tt(e,s,t.marks))),t.result==="right"&&g(e).append(...Ot(e))}function Ot(e){return c(e,".course-a\
nswer .course-source").map(t=>t.cloneNode(!0))}function W(e){delete e.dataset.result,Be(e,{}),g(e).replaceChildren()}function ee(e,t){
let n=document.createElement("p");n.className="course-verdict-note",n.textContent=t,g(e).append(n)}function Be(e,t){for(let n of c(
e,"[data-mark]"))delete n.dataset.mark;for(let[n,r]of Object.entries(t)){let o=w(e).part(e,n);o&&(o.dataset.mark=r)}}function Tt(e,t,n){
let r=document.createElement("p"),o=t.about?w(e).part(e,t.about):null;return t.about&&o&&(r.className="course-reply",r.dataset.
mark=n[t.about]??"",r.append(Ke("span",`${Et[n[t.about]]??""}: `),Ct(o)," ")),r.append(...Mt(t)),Wt(e,r),r}function Ct(e){
let t=document.createElement("span");t.className="course-reply-about";let n=e.querySelector(".course-option-text, .cours\
e-order-text, .course-match-left"),r=e.querySelector("select, input");return n?t.append(...[...n.childNodes].map(o=>o.cloneNode(
!0))):t.textContent=P(r),t}function Mt(e){return e.text!==void 0?[document.createTextNode(e.text)]:[...new DOMParser().parseFromString(
e.html??"","text/html").body.childNodes].map(n=>document.importNode(n,!0))}function Wt(e,t){for(let n of c(t,"a[href^='#\
']"))n.href=(e.dataset.page??"")+n.getAttribute("href")}function Ke(e,t){let n=document.createElement(e);return n.className=
"course-hidden",n.textContent=t,n}function g(e){return e.querySelector("[data-course=verdict]")}function Ve(e,t,n){let r=document.createElement("div");r.className="course-meant",r.setAttribute("role","group"),r.tabIndex=
-1;let o=document.createElement("p"),s=t.readings.map(a=>qt(a,t.unit));o.textContent=`“${t.field.value.trim()}” can be\
 read in two ways. Did you mean ${s.join(" or ")}?`,o.id=`${e.id}-meant`,r.setAttribute("aria-labelledby",o.id);let i=t.
readings.map((a,u)=>Lt(s[u],()=>{D(t.field,a,t.unit),e.querySelector("[data-course=check]")?.focus(),n()}));r.append(o,...i),
W(e),g(e).append(r),r.focus()}function Lt(e,t){let n=document.createElement("button");return n.type="button",n.className=
"course-button",n.textContent=e,n.addEventListener("click",t),n}function qt(e,t){let n=Math.floor(e),r=Number.isInteger(
e)?"":` (between ${te(n)} and ${te(n+1)})`;return`${te(e)} ${t}`.trim()+r}function te(e){return String(e).replace("-","−")}var It={kept:"",fleeting:"This browser keeps nothing here, so the answer lasts until you leave the page.",newer:"A newer\
 version of this course has stored an answer here, which stays as it is. This one lasts until you leave the page."};function Qe(e,t,n){
w(e).begin?.(e),n||Ft(e,t),g(e).setAttribute("role","status"),e.addEventListener("submit",r=>{r.preventDefault(),He(e,t)}),
e.addEventListener("input",r=>{r.target.name!=="sure"&&W(e)}),L(e).addEventListener("toggle",()=>Rt(e,t))}function He(e,t){
let n=w(e),r=n.unclear?.(e);if(r){Ve(e,r,()=>He(e,t));return}let o=n.read(e);if(o===null){W(e),ee(e,n.refusal?.(e)??n.ask),
e.querySelector(".course-question-field :is(input, select, button)")?.focus();return}let s=Z(e.dataset.type??"",p(e),o);
Je(e,o,s),Dt(e,t,o,s),g(e).scrollIntoView({block:"nearest"})}function Je(e,t,n){Ue(e,n),e.dataset.type==="estimate"&&g(e).
append($e(p(e),t))}function Dt(e,t,n,r){let o=e.dataset.question??"",i={quiz:e.closest("course-quiz").dataset.quiz??"",answer:n,
grade:r,sure:Pt(e),revealed:L(e).open,now:new Date},a=Ge(ne(e,t),i),u=It[t.write(o,a)];u&&ee(e,u);let{result:x,score:d,sure:m,
misconceptions:y}=a.latest;e.dispatchEvent(new CustomEvent("course-answer",{bubbles:!0,detail:{question:o,result:x,score:d,
sure:m,misconceptions:y}}))}function Ft(e,t){let n=ne(e,t);if(!n||!w(e).restore(e,n.latest.answer))return;let r=e.dataset.
type==="challenge"?n.latest.answer:w(e).read(e);r!==null&&Je(e,r,Z(e.dataset.type??"",p(e),r))}function ne(e,t){let[n,...r]=re(
e);return t.read(n,r)}function re(e){return[e.dataset.question??"",...(e.dataset.aliases??"").split(" ").filter(Boolean)]}
function Pt(e){let t=e.querySelector("input[name=sure]:checked");return t?Number(t.value):null}function Rt(e,t){let n=ne(
e,t);L(e).open&&n&&!n.revealed&&t.write(e.dataset.question??"",{...n,revealed:!0})}function L(e){return e.querySelector(
".course-answer")}var j=class e extends HTMLElement{static keeperFor=()=>({read:()=>null,write:()=>"fleeting"});keeper;states;connectedCallback(){
this.left=new AbortController;let{signal:t}=this.left;if(document.addEventListener("course-state",r=>this.follow(r.detail?.
slug),{signal:t}),this.begun)return;this.begun=!0;let n=this.keeper??e.keeperFor(this.forms().map(re));for(let r of this.
forms())Qe(r,n,"fresh"in this.dataset);"class"in this.dataset&&pe(this)}disconnectedCallback(){this.left?.abort()}follow(t){
for(let n of this.forms())n.dataset.type==="challenge"&&p(n).explorable===t&&ie(n)}reveal(t){for(let n of this.forms())n.
toggleAttribute("data-revealed",t),L(n).open=t}forms(){return c(this,"form[data-question]")}};customElements.get("course-quiz")||customElements.define("course-quiz",j);function jt({model:e,el:t,signal:n}){let r=kt(
e),o=()=>{r.states=e.get("states");for(let i of Object.keys(r.states??{}))r.follow(i)},s=()=>r.reveal(e.get("revealed"));
e.on("change:revealed",s),e.on("change:states",o),n?.addEventListener("abort",()=>{e.off("change:revealed",s),e.off("cha\
nge:states",o)}),t.classList.add("course-notebook"),t.append(r),s()}function kt(e){let t=new DOMParser().parseFromString(
e.get("html"),"text/html").body.firstElementChild,n=document.importNode(t,!0);return n.keeper={read:(r,o)=>[r,...o].map(
s=>e.get("answers")[s]).find(Boolean)??null,write:(r,o)=>(e.set("answers",{...e.get("answers"),[r]:o}),e.save_changes(),
"kept")},n.states=e.get("states"),n.toggleAttribute("data-class",e.get("one_at_a_time")),n.addEventListener("click",r=>{
let o=r.target.closest(".course-reply-link");o&&(r.preventDefault(),e.send({go:o.getAttribute("href")}))}),n}var vr={render:jt};export{vr as default};
