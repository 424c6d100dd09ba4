function G(t,e,r){let n=[];for(let s of t){let o=W(s,[s.text],r),i=B(e,o)&&!n.some(a=>a&&F(o,a.box));n.push(i?{lines:[s.
text],box:o}:null)}return t.forEach((s,o)=>{let i=n.flatMap(a=>a?[a.box]:[]);n[o]??=Ft(s,e,i,r)}),n}function F(t,e){return t.
left<e.right+.4&&e.left<t.right+.4&&t.top<e.bottom+.1&&e.top<t.bottom+.1}function B(t,e){return t.left-1e-9<=e.left&&e.right<=
t.right+1e-9&&t.top-1e-9<=e.top&&e.bottom<=t.bottom+1e-9}function W(t,e,r){let n=Math.max(...e.map(r)),s=1.2*e.length,o=t.
x+({left:-n-.45,right:.45}[t.column]??-n/2),i=t.y+({top:-s-.3,bottom:.3}[t.row]??-s/2);return{left:o,top:i,right:o+n,bottom:i+
s}}function Ft(t,e,r,n){let s=null,o=1/0,i=Ut(t.text,n),a=i.map(d=>Math.max(...d.map(n))),l=Math.max(e.right-e.left,Math.
min(...a));e={...e,right:e.left+l};for(let d of i.filter((u,c)=>a[c]<=l+1e-9)){let u=W(t,d,n),c=u.right-u.left,f=u.bottom-
u.top;for(let p of Bt(t,u,e,r))for(let h of Wt(t,u,e,r)){let A=Math.abs(p-u.left)+1.5*Math.abs(h-u.top)+.8*(d.length-1);
if(A>=o-1e-9)continue;let x={left:p,top:h,right:p+c,bottom:h+f};!B(e,x)||r.some(Gt=>F(x,Gt))||(s={lines:d,box:x},o=A)}}return s}
function Bt(t,e,r,n){let s=e.right-e.left;return[...[e.left,t.x-s-.45,t.x-s/2,t.x+.45,r.right-s,r.left],...n.flatMap(i=>[
i.right+.4,i.left-.4-s])]}function Wt(t,e,r,n){let s=e.bottom-e.top;return[...[e.top,t.y-s-.3,t.y-s/2,t.y+.3,r.top,r.bottom-
s],...n.flatMap(i=>[i.bottom+.1,i.top-.1-s])]}function Ut(t,e){let r=t.split(" "),n=r.map(e),s=e(" "),o=n.reduce((a,l)=>a+
l,s*(r.length-1)),i=[];for(let a=1;a<=Math.min(r.length,5);a+=1){let l=Math.max(...n,o/a),d=D(r,n,s,l);for(;d.length>a;)
l+=.5,d=D(r,n,s,l);d.length===a&&i.push(d)}return i}function D(t,e,r,n){let s=[t[0]],o=e[0];for(let i=1;i<t.length;i+=1)
o+r+e[i]<=n+1e-9?(s[s.length-1]+=` ${t[i]}`,o+=r+e[i]):(s.push(t[i]),o=e[i]);return s}function w(t){let[e,r]=t.xaxis.range,[n,s]=t.yaxis.range,o=i=>(s-i)/(s-n);return{x:i=>(i-e)/(r-e),y:o,floor:o(Math.max(0,
n))}}function m(t){return`${Math.round(t*1e4)/100}%`}var Vt=.92,H={rule:1,note:0},V=new WeakMap,K=new WeakMap,U=new Map,Kt=typeof ResizeObserver=="function"?new ResizeObserver(
Qt):null;function P(t,e,r){r||V.set(t,e);let{width:n,height:s,measure:o}=r??Zt(t),i=t.querySelector(".course-labels");if(!i||
!(n>0))return;let a=w(e.layout),l=[...e.data.keys()].filter(f=>z(e.data[f])),d=l.map(f=>zt(e.data[f],a,n,s)),u=G(d,Jt(e.
layout,n,s),o),c=new Set;l.forEach((f,p)=>{let h=u[p];h&&c.add(Xt(i,f,d[p],h,[d[p].x/n,d[p].y/s]))});for(let f of[...i.children])
c.has(f)||f.remove()}function z(t){let e=H[t.meta.mark];return e===void 0||t.x[e]===null||t.y[e]===null?void 0:t.text?.[e]}
function zt(t,e,r,n){let s=H[t.meta.mark],[o,i]=(t.textposition??"").split(" "),[a,l]=[t.x[s]??0,t.y[s]??0];return{text:z(
t)??"",x:e.x(a)*r,y:e.y(l)*n,row:o,column:i}}function Jt(t,e,r){return t.yaxis.visible===!1?{left:-.2,top:-.2,right:e+.2,
bottom:r+.2}:{left:.1,top:-.2,right:e+.9,bottom:r}}function Xt(t,e,r,{lines:n,box:s},o){let[i,a]=o.map(m),l={left:"end",
right:"start"}[r.column]??"middle",d={left:s.right,right:s.left}[r.column]??(s.left+s.right)/2,u=`${Math.round((d-r.x)*100)/
100}em`,c=`${Math.round((s.top+Vt-r.y)*100)/100}em`,f=[i,a,l,u,c,...n].join("|"),p=t.querySelector(`[data-label="${e}"]`);
if(p?.getAttribute("data-place")===f)return p;let h=p??t.appendChild(J("text",{"data-label":String(e)})),_=n.length===1?
{dx:u,dy:c}:{dx:"0",dy:"0"};return X(h,{class:"course-label","data-place":f,x:i,y:a,"text-anchor":l,..._}),n.length===1?
h.textContent=n[0]:h.replaceChildren(...n.map((A,x)=>Yt(A,{x:i,dx:u,dy:x?`${1.2}em`:c},x<n.length-1))),h}function Yt(t,e,r){
let n=J("tspan",e);return n.textContent=r?`${t} `:t,n}function J(t,e){return X(document.createElementNS("http://www.w3.o\
rg/2000/svg",t),e)}function X(t,e){for(let[r,n]of Object.entries(e))t.setAttribute(r,n);return t}function Zt(t){let e=K.
get(t);return e||(Kt?.observe(t),Y(t))}function Y(t){let e=getComputedStyle(t),r=parseFloat(e.fontSize),{width:n,height:s}=t.
getBoundingClientRect(),o={width:n/r,height:s/r,measure:te(e)};return K.set(t,o),o}function Qt(t){for(let{target:e}of t){
Y(e);let r=V.get(e);r&&P(e,r)}}function te(t){let e=`${t.fontStyle} ${t.fontWeight} 100px ${t.fontFamily}`,r=(parseFloat(
t.letterSpacing)||0)/parseFloat(t.fontSize),n=`${e}|${r}`,s=U.get(n);if(s)return s;let o=document.createElement("canvas").
getContext("2d");o.font=e;let i=new Map,a=l=>(i.has(l)||i.set(l,o.measureText(l).width/100+r*l.length),i.get(l));return U.
set(n,a),a}function Q(t,e,r,n){let s=w(e.layout);for(let o of r){let i=t.querySelector(`[data-mark="${o}"]`),a=e.data[o];i&&se[a.meta.
mark](i,a,s)}P(t,e,n)}function ee(t,e){let r="",n=!0,s=0;return t.x.forEach((o,i)=>{let a=t.y[i];if(o===null||a===null){
n=!0;return}let l=Math.round(e.x(o)*1e4)/10,d=Math.round(e.y(a)*1e4)/10;t.meta.mark==="steps"&&!n&&(r+=`L${l} ${s}`),r+=
`${n?"M":"L"}${l} ${d}`,n=!1,s=d}),t.meta.mark==="band"&&r?`${r}Z`:r}function k(t,e,r){t.querySelector("path")?.setAttribute(
"d",ee(e,r))}function re(t,e,r){let n=r.x(e.width??0)-r.x(0),s=e.x;[...t.children].forEach((o,i)=>{let a=r.y(e.y[i]??0);
o.setAttribute("x",m(r.x(s[i])-n/2)),o.setAttribute("y",m(Math.min(a,r.floor))),o.setAttribute("height",m(Math.abs(r.floor-
a)))})}function Z(t,e,r){[...t.children].forEach((n,s)=>{let[o,i]=[e.x[s],e.y[s]];if(tt(n,i!==null),o===null||i===null)return;
let a=n.localName==="circle"?"c":"";n.setAttribute(`${a}x`,m(r.x(o))),n.setAttribute(`${a}y`,m(r.y(i)))})}function ne(t,e,r){
if(tt(t,e.y[0]!==null&&e.x[0]!==null),t.hasAttribute("visibility"))return;let n=t.querySelector("line"),[s,o]=[e.x,e.y];
for(let i of[0,1])n.setAttribute(`x${i+1}`,m(r.x(s[i]))),n.setAttribute(`y${i+1}`,m(r.y(o[i])))}function tt(t,e){e?t.removeAttribute(
"visibility"):t.setAttribute("visibility","hidden")}var se={line:k,steps:k,band:k,links:k,bars:re,dots:Z,people:Z,rule:ne};function rt(){return!document.hidden&&matchMedia("(prefers-reduced-motion: no-preference)").matches}function nt(t,e,r){let n=0,
s=performance.now(),o=i=>{let a=Math.max(0,(i-s)/280);r(a<1?ie(t,e,oe(a)):e),a<1&&(n=requestAnimationFrame(o))};return o(
s),()=>cancelAnimationFrame(n)}function oe(t){return t*t*(3-2*t)}function ie(t,e,r){let n=e.data.map((s,o)=>({...s,x:et(
t.data[o].x,s.x,r),y:et(t.data[o].y,s.y,r)}));return{...e,data:n}}function et(t,e,r){return t===e||t?.length!==e?.length?
e:e.map((n,s)=>{let o=t[s];return typeof o=="number"&&typeof n=="number"?o+(n-o)*r:n})}function st(t,e){let r=window.Plotly,n={...e.layout?.font,color:getComputedStyle(t).color},s={paper_bgcolor:"transparent",
plot_bgcolor:"transparent"};r?.react(t,e.data,{...e.layout,font:n,...s},{displayModeBar:!1,responsive:!0})}var ae=new Set(["1","-1","−1"]);function y(t,e=""){return`${t} ${ce(t,e)}`.trim()}function ce(t,e){let[r,n]=e.split("|");
return(n===void 0||ae.has(t)?r:n).trim()}function ot(t,e){let r=(/\.(\d*?)0*$/.exec(e)?.[1]??"").length;return String(Number(
t.toFixed(r)))}function it(t,e){for(let r of t.querySelectorAll("[data-path]")){let n=ue(e,r.dataset.path),s=Array.isArray(n)?n.filter(
o=>o!==null).length:n;r.textContent=I(s,Number(r.dataset.digits),"tens"in r.dataset)}}function ue(t,e){return e.split(".").
reduce((r,n)=>r[n],t)}function I(t,e,r=!1){if(t===null)return"–";if(!r)return t.toFixed(e).replace("-","−");let n=Math.
max(0,Math.ceil(1-t)),s={minimumFractionDigits:n,maximumFractionDigits:n};return Number((10**t).toPrecision(2)).toLocaleString(
"en",s)}var le=new Set(["line","steps","bars","dots"]);function ct(t,e,r){let n=t.querySelector("[data-course=chart]"),s=t.querySelector(
".course-plot");if(!n||!s)return()=>{};let o,i=fe(n),a=u=>{let c=e(),f=c?E(c):[];o=u===void 0||f.length===0?void 0:Math.
max(0,Math.min(f.length-1,u)),pe(i,s,c,o===void 0?void 0:f[o])},l=u=>{let c=e();c&&a(de(E(c),c,s,u))},d=u=>{let c=e()&&E(
e()).length-1||0,f={ArrowRight:(o??-1)+1,ArrowLeft:(o??1)-1,Home:0,End:c}[u.key];f===void 0&&u.key!=="Escape"||c<1||(u.preventDefault(),
a(f))};return s.addEventListener("pointermove",l,{signal:r}),s.addEventListener("pointerdown",l,{signal:r}),n.addEventListener(
"pointerleave",()=>a(void 0),{signal:r}),n.addEventListener("keydown",d,{signal:r}),n.addEventListener("focusout",()=>a(
void 0),{signal:r}),()=>{let u=e();u&&E(u).length>1&&(n.tabIndex=0),o!==void 0&&a(o)}}function E(t){if(t.layout.xaxis.visible===
!1||t.layout.yaxis.visible===!1)return[];let e=new Map;for(let r of t.data)!le.has(r.meta.mark)||!r.name||r.hoverinfo===
"skip"||r.x.forEach((n,s)=>{let o=r.y[s];if(n===null||o===null)return;let i=e.get(n)??[];i.push({name:r.name,y:o}),e.set(
n,i)});return[...e].map(([r,n])=>({x:r,rows:n})).sort((r,n)=>r.x-n.x)}function de(t,e,r,n){let s=r.getBoundingClientRect(),
[o,i]=e.layout.xaxis.range,a=o+(n.clientX-s.left)/s.width*(i-o),l=t.map(d=>Math.abs(d.x-a));return t.length?l.indexOf(Math.
min(...l)):void 0}function fe(t){let e=(s,o)=>{let i=document.createElement("div");return i.className=s,i.hidden=!0,o.appendChild(
i)},r=t.querySelector(".course-plot-area"),n=document.createElement("p");return n.className="course-read-heard",n.setAttribute(
"role","status"),t.after(n),{line:e("course-read-line",r),words:e("course-read",r),heard:n}}function pe(t,e,r,n){if(t.line.
hidden=t.words.hidden=!n,t.heard.textContent="",!n||!r)return;let{x:s,y:o}=r.layout.meta,i=[s.label,at(n.x,s,r.layout.xaxis)].
filter(Boolean).join(": "),a=he(n).map(({name:u,values:c})=>c.length>1?`${u}: ${c.length} here`:`${u}: ${at(c[0],o,r.layout.
yaxis)}`);t.heard.textContent=[i,...a].join("; "),t.words.replaceChildren(...[i,...a].map(u=>me(u)));let l=w(r.layout).x(
n.x),d=e.getBoundingClientRect().left-t.line.parentElement.getBoundingClientRect().left;t.line.style.left=`${d+l*e.getBoundingClientRect().
width}px`,t.words.style.left=t.line.style.left,t.words.classList.toggle("course-read-leftwards",l>.5)}function he(t){return[
...new Set(t.rows.map(r=>r.name))].map(r=>({name:r,values:t.rows.filter(n=>n.name===r).map(n=>n.y)}))}function me(t){let e=document.
createElement("div");return e.textContent=t,e}function at(t,e,r){let n=(r.tickvals??[]).indexOf(t);return n>=0&&r.ticktext?
y(r.ticktext[n],e.unit):y(I(t,e.digits,e.tens),e.unit)}function ut(t){return[...t?.querySelectorAll("[name]")??[]].map(e=>e)}function lt(t,e){return Object.fromEntries(t.map(r=>[
r.name,ye(r,e)]))}function ye(t,e){return t instanceof HTMLInputElement?t.type==="checkbox"?t.checked:Number(t.value):(e.
find(n=>n.name===t.name)?.values??[]).find(n=>String(n)===t.value)??t.value}function dt(t,e,r){for(let n of t){let s=r[n.
name];n instanceof HTMLInputElement&&n.type==="checkbox"?n.checked=!!s:n.value!==String(s)&&(n.value=String(s)),n.type===
"range"&&be(n,e)}}function be(t,e){let r=e.find(o=>o.name===t.name)?.unit??"",n=y(String(Number(t.value)),r);t.setAttribute(
"aria-valuetext",n);let s=t.parentElement?.querySelector("[data-course=value]");s&&(s.textContent=n)}function O(t){return Object.
fromEntries(t.map(e=>[e.name,e.default]))}function ft(t,e,r){let n=t.find(s=>s.name===r)?.values??[];return{...e,[r]:n[(n.
indexOf(e[r])+1)%n.length]}}var pt={$ref:"#/$defs/file",$defs:{version:{const:2},id:{type:"string",pattern:"^[a-z0-9]+(-[a-z0-9]+)*$",maxLength:200},
time:{type:"string",pattern:"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\
\\.[0-9]{3}Z$"},words:{type:"string",maxLength:1e4},scalar:{anyOf:[{$ref:"#/$defs/words"},{type:["number","boolean","nul\
l"]}]},answer:{anyOf:[{$ref:"#/$defs/scalar"},{type:"array",items:{$ref:"#/$defs/scalar"},maxItems:200},{type:"object",additionalProperties:{
$ref:"#/$defs/scalar"},maxProperties:200}]},result:{enum:["right","partly","wrong"]},given:{type:"object",properties:{answer:{
$ref:"#/$defs/answer"},result:{$ref:"#/$defs/result"},score:{type:["number","null"],minimum:0,maximum:1},misconceptions:{
type:["array","null"],items:{type:"string",maxLength:200},maxItems:200},sure:{enum:[1,2,3,4,null]},at:{$ref:"#/$defs/tim\
e"}},required:["answer","result","score","misconceptions","sure","at"],additionalProperties:!1},question:{type:"object",
properties:{v:{$ref:"#/$defs/version"},quiz:{$ref:"#/$defs/id"},first:{anyOf:[{$ref:"#/$defs/given"},{type:"null"}]},latest:{
$ref:"#/$defs/given"},tries:{type:["integer","null"],minimum:1},revealed:{type:"boolean"},review:{type:"object",properties:{
due:{anyOf:[{$ref:"#/$defs/time"},{type:"null"}]},recalled:{type:"integer",minimum:0}},required:["due","recalled"],additionalProperties:!1}},
required:["v","quiz","first","latest","tries","revealed","review"],additionalProperties:!1},options:{type:"object",properties:{
options:{type:"array",items:{type:"object",properties:{id:{type:"string",maxLength:200},words:{$ref:"#/$defs/words"}},required:[
"id","words"],additionalProperties:!1},minItems:1,maxItems:200}},required:["options"],additionalProperties:!1},range:{type:"\
object",properties:{unit:{type:"string",maxLength:200},low:{type:"number"},high:{type:"number"},step:{type:"number"}},required:[
"unit","low","high","step"],additionalProperties:!1},axis:{type:"object",properties:{title:{type:"string",maxLength:200},
low:{type:"number"},high:{type:"number"}},required:["title","low","high"],additionalProperties:!1},axes:{type:"object",properties:{
x:{$ref:"#/$defs/axis"},y:{$ref:"#/$defs/axis"}},required:["x","y"],additionalProperties:!1},curve:{type:"array",items:{
type:"array",items:{type:"number"},minItems:2,maxItems:2},minItems:1,maxItems:2e3},guess:{type:"object",anyOf:[{properties:{
kind:{const:"option"},value:{type:"string",maxLength:200},scale:{$ref:"#/$defs/options"},truth:{type:["string","null"],maxLength:200}}},
{properties:{kind:{const:"number"},value:{type:"number"},scale:{$ref:"#/$defs/range"},truth:{type:["number","null"]}}},{
properties:{kind:{const:"curve"},value:{$ref:"#/$defs/curve"},scale:{$ref:"#/$defs/axes"},truth:{anyOf:[{$ref:"#/$defs/c\
urve"},{type:"null"}]}}}],properties:{v:{$ref:"#/$defs/version"},kind:{},value:{},scale:{},truth:{},at:{$ref:"#/$defs/ti\
me"}},required:["v","kind","value","scale","truth","at"],additionalProperties:!1},claim:{type:"object",properties:{v:{$ref:"\
#/$defs/version"},said:{enum:["holds","partly","not-shown"]},at:{$ref:"#/$defs/time"}},required:["v","said","at"],additionalProperties:!1},
believed:{type:"object",properties:{value:{type:["number","string"],maxLength:200},scale:{anyOf:[{$ref:"#/$defs/range"},
{$ref:"#/$defs/options"}]},at:{$ref:"#/$defs/time"}},required:["value","scale","at"],additionalProperties:!1},belief:{type:"\
object",properties:{v:{$ref:"#/$defs/version"},start:{anyOf:[{$ref:"#/$defs/believed"},{type:"null"}]},end:{anyOf:[{$ref:"\
#/$defs/believed"},{type:"null"}]}},required:["v","start","end"],additionalProperties:!1},reader:{type:"object",properties:{
v:{$ref:"#/$defs/version"},name:{type:"string",minLength:1,maxLength:80},at:{$ref:"#/$defs/time"}},required:["v","name",
"at"],additionalProperties:!1},newer:{type:"object",properties:{v:{type:"number",exclusiveMinimum:2}},required:["v"]},file:{
type:"object",properties:{file:{const:"course-progress"},version:{const:2},course:{$ref:"#/$defs/id"},at:{$ref:"#/$defs/\
time"},reader:{anyOf:[{$ref:"#/$defs/reader"},{$ref:"#/$defs/newer"},{type:"null"}]},records:{type:"object",properties:{
question:{type:"object",propertyNames:{$ref:"#/$defs/id"},additionalProperties:{anyOf:[{$ref:"#/$defs/question"},{$ref:"\
#/$defs/newer"}]}},guess:{type:"object",propertyNames:{$ref:"#/$defs/id"},additionalProperties:{anyOf:[{$ref:"#/$defs/gu\
ess"},{$ref:"#/$defs/newer"}]}},claim:{type:"object",propertyNames:{$ref:"#/$defs/id"},additionalProperties:{anyOf:[{$ref:"\
#/$defs/claim"},{$ref:"#/$defs/newer"}]}},belief:{type:"object",propertyNames:{$ref:"#/$defs/id"},additionalProperties:{
anyOf:[{$ref:"#/$defs/belief"},{$ref:"#/$defs/newer"}]}}},required:["question","guess","claim","belief"],propertyNames:{
$ref:"#/$defs/id"},additionalProperties:{type:"object",propertyNames:{maxLength:200},additionalProperties:{$ref:"#/$defs\
/newer"}}}},required:["file","version","course","at","reader","records"],additionalProperties:!1}}};var xe=pt.$defs;function v(t,e){return Object.entries(e).every(([r,n])=>{let s=we.get(r);return!s||s(t,n,e)})}var we=new Map(Object.entries(
{$ref:(t,e)=>v(t,xe[e.slice(8)]),anyOf:(t,e)=>e.some(r=>v(t,r)),type:(t,e)=>[e].flat().some(r=>ve(t,r)),const:(t,e)=>t===
e,enum:(t,e)=>e.includes(t),minimum:(t,e)=>typeof t!="number"||t>=e,exclusiveMinimum:(t,e)=>typeof t!="number"||t>e,maximum:(t,e)=>typeof t!=
"number"||t<=e,minLength:(t,e)=>typeof t!="string"||[...t].length>=e,maxLength:(t,e)=>typeof t!="string"||[...t].length<=
e,pattern:(t,e)=>typeof t!="string"||new RegExp(e,"u").test(t),items:(t,e)=>!Array.isArray(t)||t.every(r=>v(r,e)),minItems:(t,e)=>!Array.
isArray(t)||t.length>=e,maxItems:(t,e)=>!Array.isArray(t)||t.length<=e,required:(t,e)=>!b(t)||e.every(r=>Object.hasOwn(t,
r)),maxProperties:(t,e)=>!b(t)||Object.keys(t).length<=e,propertyNames:(t,e)=>!b(t)||Object.keys(t).every(r=>v(r,e)),properties:(t,e)=>!b(
t)||Object.keys(t).every(r=>!Object.hasOwn(e,r)||v(t[r],e[r])),additionalProperties:(t,e,{properties:r={}})=>!b(t)||Object.
keys(t).every(n=>Object.hasOwn(r,n)||e!==!1&&v(t[n],e))}));function ve(t,e){return e==="null"?t===null:e==="array"?Array.
isArray(t):e==="object"?b(t):e==="integer"?Number.isInteger(t):e==="number"?Number.isFinite(t):typeof t===e}function b(t){
return t!==null&&typeof t=="object"&&!Array.isArray(t)}function $(t){return JSON.stringify(t,(e,r)=>b(r)?Object.fromEntries(Object.entries(r).sort(([n],[s])=>n<s?-1:1)):r)}function ht(t,e,r){return t?$(t.value)===$(e.value)&&t.kind===e.kind&&t.truth===null?{...t,truth:e.truth}:t:{v:2,...e,at:r.
toISOString()}}function mt(t){let e=t.querySelector("input[type=range]");if(e)return{kind:"number",value:Number(e.value),scale:$e(e),truth:null};
let r=t.querySelector("input:checked");return r&&{kind:"option",value:r.value,scale:Se(t),truth:null}}function $e({min:t,
max:e,step:r,dataset:n}){return{unit:n.unit??"",low:Number(t),high:Number(e),step:Number(r)}}function Se(t){return{options:[
...t.querySelectorAll("input[type=radio]")].map(r=>({id:r.value,words:(r.parentElement?.textContent??r.value).trim()}))}}
function yt(t){return t.kind==="number"?y(String(t.value),t.scale.unit):t.kind==="curve"?"the curve that you drew":t.scale.
options.find(({id:e})=>e===t.value)?.words??t.value}var Oe={kept:"",fleeting:"This browser keeps nothing here, so your g\
uess lasts until you leave the page.",newer:"A newer version of this course has stored a guess here, which stays as it i\
s. This one lasts until you leave the page."};function bt(t,e,r,n){let s=t.read(e),o=ht(s,{...r,truth:n??null},new Date);
return s&&$(s)===$(o)?"":Oe[t.write(e,o)]}function g(t,e){let r=0;for(let n of t){let s=n.values.indexOf(e[n.name]);if(s<0)return-1;r=r*n.values.length+s}return r}function Ae(t,e){let r=Object.entries(e).map(([n,s])=>[n,String(s)]);return`#${t}?${new URLSearchParams(r)}`}function gt(t,e,r){
let[n,s]=decodeURI(t.slice(1)).split("?");if(n!==e||s===void 0)return null;let o=Object.fromEntries(r.map(i=>[i.name,i.default]));
for(let[i,a]of new URLSearchParams(s)){let d=r.find(u=>u.name===i)?.values.find(u=>String(u)===a);if(d===void 0)return null;
o[i]=d}return o}function q(t,e){return t.slice(1).split("?")[0]===e}async function xt(t,e,r){let n=Ae(t,e),s=r===null?n:
new URL(n,r??location.href).href;r===void 0&&history.replaceState(history.state,"",s);try{return await navigator.clipboard.
writeText(s),r===null?`Copied: ${n}. Add it to the address of the course’s page.`:"Link copied: it opens this very sta\
te."}catch{return r===void 0?"The link to this very state is in the address bar; copy it from there.":`This opens this v\
ery state: ${s}`}}var ke="600px",M=new Map,S=new Map,R=new Set;function wt(t,e){M.set(t,e);let r=S.get(t)??[];S.delete(t);for(let n of r)n.
begin(e)}function T(t,e){let r=M.get(t);r?e.begin(r):S.set(t,(S.get(t)??new Set).add(e))}function vt(t,e){if(M.has(t)||R.
has(t))return;R.add(t);let r=document.createElement("script"),n=()=>{let s=S.get(t)??[];S.delete(t),R.delete(t);for(let o of s)
o.failToLoad();r.remove()};r.src=e,r.onload=n,r.onerror=n,document.head.append(r)}function $t(t,e){if(!("IntersectionObs\
erver"in window)){e();return}let r=new IntersectionObserver(n=>{n.some(s=>s.isIntersecting)&&(r.disconnect(),e())},{rootMargin:ke});
r.observe(t)}var Ee=/[?!…]$/;function Ne(t){return t.trim().replace(/(?<!\.)\.$/,"")}function C(t){let e=Ne(t);return Ee.test(e)||e.
endsWith("...")?e:`${e}.`}function St(t,e,r){let n=t.querySelector("input[type=range]");n?.addEventListener("input",()=>{let s=y(n.value,n.dataset.
unit);n.setAttribute("aria-valuetext",s),t.querySelector("[data-course=value]").textContent=s},{signal:r}),t.addEventListener(
"submit",s=>{s.preventDefault();let o=mt(t);o?e(o):Pe(t)},{signal:r}),t.querySelector("[data-course=skip]")?.addEventListener(
"click",()=>e(null),{signal:r})}function Le(t,e){return t.querySelector(`input[value="${CSS.escape(e)}"]`)?.parentElement?.
textContent?.trim()??e}function Pe(t){t.querySelector("input")?.focus()}function Ot(t,e,r){let n=kt(t);n.hidden=!1,n.textContent=
Et(N(t),e,r),n.tabIndex=-1,n.focus({preventScroll:!0})}function At(t,e,r){let n=kt(t);n.removeAttribute("role"),n.hidden=
!1,n.textContent=Et(N(t),e,r)}function kt(t){return t.querySelector("[data-course=verdict]")}function N(t){return t.querySelector(
"[data-course=prediction]")}function Et(t,e,r){let n=typeof r.truth=="number",s=n?Ie(t,Number(r.truth)):String(r.truth),
o=`${C(`You said: ${yt(e)}`)} `;if(String(e.value)===s)return`${o}That is what happens in this model.`;if(!n)return`${o}${C(
`In this model: ${Le(t,s)}`)}`;let i=Number(s)===r.truth?"":"about ";return`${o}In this model: ${i}${y(s,r.unit)}.`}function Ie(t,e){
let r=t.querySelector("input[type=range]");return ot(e,r?.step??"1")}function Nt(t){let e=t.querySelectorAll("[data-course=state] template");for(let r of e)r.replaceWith(r.content);t.querySelector(
"[data-course=state] svg.course-picture")&&t.setAttribute("data-printable","")}function j(t,e){let r=t.figure.data.map(n=>({...n}));for(let n of t.varying){let[,s,o]=n.path.split("."),i="table"in n?Lt(
n,e):qe(n,e);Object.assign(r[Number(s)],{[o]:i})}return{figure:{data:r,layout:t.figure.layout},sentence:Lt(t.sentences,e)[0]}}
function qe(t,e){let r=(t.high-t.low)/1022,n=e*t.length,s=0;return Array.from({length:t.length},(o,i)=>{let a=t.text.charCodeAt(
n+i)-35;return s+=a%2?-(a+1)/2:a/2,s===0?null:t.low+(s-1)*r})}function Lt(t,e){return t.table[t.text.charCodeAt(e)-35]}function Pt(t){let{controls:e,prediction:r,varying:n}=t,s=O(e);return{controls:e,prediction:r,opening:j(t,g(e,s)).figure,
varying:new Set(n.map(o=>Number(o.path?.split(".")[1]))),start:s,request:(o,i)=>{i.receive({state:o,...j(t,g(e,o))})}}}function Me(){let t=document.createElement("p");return t.className="course-explorable-error",t.dataset.course="error",t.
setAttribute("role","alert"),t}var L=class t extends HTMLElement{static keeper={read:()=>null,write:()=>"fleeting"};keeper=t.
keeper;source;address;static receive(e,r){wt(e,r)}connectedCallback(){if(!this.abort){if(this.abort=new AbortController,
this.slug=this.dataset.explorable,this.inputs=ut(this.named("controls")),this.locked=this.hasAttribute("data-predict"),this.
earlier=this.locked?this.keeper.read(this.slug):null,this.earlier?this.reopen():this.locked&&this.lock(),this.listen(this.
abort.signal),this.reread=ct(this,()=>this.figure,this.abort.signal),this.source){this.start();return}document.querySelector(
this.localName)===this&&T(this.slug,this),q(location.hash,this.slug)?this.load():$t(this,()=>this.load())}}disconnectedCallback(){
this.abort?.abort(),this.abort=void 0}listen(e){let r=this.named("prediction");r&&St(r,n=>this.commit(n),e),this.named("\
controls")?.addEventListener("input",n=>this.move(n.target),{signal:e}),this.addEventListener("click",n=>this.press(n.target),
{signal:e}),this.named("data")?.addEventListener("toggle",()=>this.refreshTable(),{signal:e}),window.addEventListener("h\
ashchange",()=>this.follow(),{signal:e}),window.addEventListener("beforeprint",()=>this.prepareForPrint(),{signal:e})}load(){
if(this.source)return;let e=this.slug;T(e,this),vt(e,this.dataset.source)}begin(e){if(e.format!==1){this.failToLoad();return}
this.source=Pt(e),this.start()}start(){let{opening:e,prediction:r}=this.source;this.drawn=e,this.follow(),this.guess!==void 0&&
this.commit(this.guess),!this.locked&&(this.show(this.first()),this.earlier&&r&&At(this,this.earlier,r),this.setAttribute(
"data-ready",""))}failToLoad(){this.say("The numbers behind this picture did not arrive, so it stands still. Reload the \
page to try again.")}follow(){if(!q(location.hash,this.slug??""))return;if(!this.source){this.load();return}let e=gt(location.
hash,this.slug??"",this.source.controls);e?(this.unlock(null),this.show(e)):location.hash.includes("?")&&this.say("The l\
ink names a state that is not here; this is the usual one."),this.scrollIntoView({block:"start"})}chosen(){return lt(this.
inputs??[],this.source?.controls??[])}move(e){e.type==="range"?this.show(this.chosen()):this.carry(this.chosen())}carry(e){
this.isCarrying=!0,this.show(e)}show(e){if(!this.source){this.load();return}g(this.source.controls,e)<0||(dt(this.inputs??
[],this.source.controls,e),this.source.request(e,this))}receive({state:e,figure:r,sentence:n}){this.stop?.(),this.showError(
"");let s=this.drawn;this.figure=r,this.draw(r),this.write("narration",n),this.refreshTable(),this.reread?.(),this.markPresets(
e),this.dataset.state=JSON.stringify(e),this.dispatchEvent(new CustomEvent("course-state",{bubbles:!0,detail:{slug:this.
slug,state:e}})),this.isCarrying&&s&&this.querySelector(".course-plot")&&rt()&&(this.stop=nt(s,r,o=>this.draw(o))),this.
isCarrying=!1}fail(e){this.stop?.(),this.showError(e)}showError(e){this.toggleAttribute("data-failed",e!==""),e&&!this.named(
"error")&&this.named("narration")?.after(Me()),this.write("error",e)}draw(e){this.drawn=e;let r=this.querySelector(".cou\
rse-plot");r?Q(r,e,this.source?.varying??new Set):st(this.querySelector(".course-plot-frame"),e)}prepareForPrint(){this.
stop?.(),this.figure&&this.draw(this.figure),Nt(this)}markPresets(e){let r="";for(let n of this.querySelectorAll("[data-\
course=preset]")){let o=Object.entries(JSON.parse(n.dataset.state??"{}")).every(([i,a])=>e[i]===a);n.setAttribute("aria-\
pressed",String(o)),o&&(r=n.dataset.story??"")}this.write("story",r)}refreshTable(){let e=this.named("data");e?.open&&this.
figure&&it(e,this.figure)}press(e){let r=e.closest("button[data-course]"),n=this.source?.controls;!r||!n||this.locked||(r.
dataset.course==="preset"&&this.carry(JSON.parse(r.dataset.state??"{}")),r.dataset.course==="again"&&this.show(ft(n,this.
chosen(),r.dataset.control??"")),r.dataset.course==="link"&&this.copyLink(),r.dataset.course==="reset"&&(this.carry(O(n)),
this.say("Everything is back at its start.")))}async copyLink(){this.say(await xt(this.slug??"",this.chosen(),this.address))}lock(){
this.setAttribute("data-locked",""),this.setDisabled(!0),this.described=this.named("chart")?.getAttribute("aria-describe\
dby"),this.named("chart")?.removeAttribute("aria-describedby")}reopen(){this.locked=!1,this.removeAttribute("data-predic\
t"),N(this).hidden=!0}first(){let{controls:e,prediction:r,start:n}=this.source,s=this.chosen();return!this.figure&&g(e,s)===
g(e,O(e))?this.earlier&&r?r.state:n:s}commit(e){let r=e&&bt(this.keeper,this.slug??"",e,this.source?.prediction?.truth);
this.unlock(e),r&&this.say(r)}unlock(e){if(!this.locked)return;if(this.guess=e,!this.source){this.load();return}let{prediction:r}=this.
source;this.locked=!1,this.removeAttribute("data-locked"),this.removeAttribute("data-predict"),this.setDisabled(!1),this.
described&&this.named("chart")?.setAttribute("aria-describedby",this.described);let n=this.named("prediction"),s=n.contains(
document.activeElement);n.hidden=!0,this.carry(e&&r?r.state:this.chosen()),this.setAttribute("data-ready",""),e&&r?Ot(this,
e,r):s&&this.inputs?.[0]?.focus({preventScroll:!0})}setDisabled(e){let n=[...this.querySelectorAll("button[data-course]")].
filter(o=>!o.closest("form"));for(let o of[...this.inputs??[],...n])o.disabled=e;let s=this.named("data");s&&(s.inert=e)}say(e){
this.write("status",e)}write(e,r){let n=this.named(e);n&&n.textContent!==r&&(n.textContent=r)}named(e){return this.querySelector(
`[data-course="${e}"]`)}};var Te="The kernel has not answered yet. If it is busy, the picture will follow; if it was restarted, run this cell agai\
n.";function qt(t,e,r){let n=t.get("figure"),s=null,o=null,i,a=c=>{s=c,i=setTimeout(()=>{s=null,e.fail(Te)},4e3),t.set("\
state",c),t.save_changes()},l=()=>{let c=t.get("picture");if(s&&!It(s,c.state))return;clearTimeout(i);let f=o;s=o=null,d(
c),f&&u(f)},d=c=>{"error"in c?e.fail(c.error):e.receive({...c,figure:Ce(n,c.marks)})},u=c=>{if(s){o=c;return}let f=t.get(
"picture");It(c,f.state)?d(f):a(c)};return t.on("change:picture",l),r?.addEventListener("abort",()=>{clearTimeout(i),t.off(
"change:picture",l)}),{controls:t.get("controls"),prediction:t.get("prediction"),opening:n,varying:new Set(n.data.keys()),
start:t.get("state"),request:u}}function Ce(t,e){return{...t,data:t.data.map((r,n)=>({...r,...e[n]}))}}function It(t,e){
let r=Object.keys(t);return r.length===Object.keys(e).length&&r.every(n=>t[n]===e[n])}var Rt=0;function Mt(t){let e=new DOMParser().parseFromString(t,"text/html").body.firstElementChild,r=document.importNode(
e,!0);Rt+=1;for(let n of[r,...r.querySelectorAll("*")])for(let s of["id","for","aria-labelledby","aria-describedby","ari\
a-controls"]){let o=n.getAttribute(s);o&&n.setAttribute(s,o.replace(/\S+/g,i=>`${i}-${Rt}`))}return r}function Tt(t,e){t.
classList.add("course-notebook");let r=({ctrlKey:n,metaKey:s})=>t.toggleAttribute("data-lm-suppress-shortcuts",!n&&!s);window.
addEventListener("keydown",r,{capture:!0,signal:e}),t.addEventListener("keydown",n=>n.stopPropagation(),{signal:e})}var Ct;function jt(t){return window.Plotly?Promise.resolve():(Ct??=new Promise((e,r)=>{let n=s=>{if(!s.plotly)return;t.off(
"msg:custom",n);let o=document.createElement("script");o.src=URL.createObjectURL(new Blob([s.plotly],{type:"text/javascr\
ipt"})),o.onload=()=>e(),o.onerror=r,document.head.append(o)};t.on("msg:custom",n),t.send({ask:"plotly"})}),Ct)}var je=["class","data-jp-theme-name","data-jp-theme-light","data-theme","data-vscode-theme-kind","theme","style"];function Dt(t,e){
let r=()=>{let o=Ge(_e(t))?"dark":"light";t.dataset.theme!==o&&(t.dataset.theme=o)},n=new MutationObserver(()=>requestAnimationFrame(
r));for(let o of[document.documentElement,document.body])n.observe(o,{attributes:!0,attributeFilter:je});let s=matchMedia(
"(prefers-color-scheme: dark)");s.addEventListener("change",r),e?.addEventListener("abort",()=>{n.disconnect(),s.removeEventListener(
"change",r)}),requestAnimationFrame(r)}function _e(t){for(let e=_t(t);e;e=_t(e)){let r=De(getComputedStyle(e).backgroundColor);
if(r&&(r[3]??1)>.5)return r}return null}function _t(t){let e=t.getRootNode();return t.parentElement??(e instanceof ShadowRoot?
e.host:null)}function De(t){return t.startsWith("rgb")?(t.match(/[\d.]+/g)??[]).map(Number):null}function Ge(t){if(!t)return matchMedia(
"(prefers-color-scheme: dark)").matches;let[e,r,n]=t.map(s=>s/255);return .2126*e+.7152*r+.0722*n<.4}customElements.get("course-explorable")||customElements.define("course-explorable",L);async function Fe({model:t,el:e,signal:r}){
let n=Mt(t.get("html"));if(Tt(e,r),Dt(e,r),!n.dataset.explorable){e.append(n);return}t.get("is_plotly")&&await jt(t),n.source=
qt(t,n,r),n.keeper=Be(t),n.address=t.get("address")||null,n.toggleAttribute("data-class",t.get("is_for_class")),e.append(
n)}function Be(t){return{read:()=>t.get("guess"),write:(e,r)=>(t.set("guess",r),t.save_changes(),"kept")}}var rn={render:Fe};export{rn as default};
