"use strict";(()=>{function _e(e,t){let r=window.Plotly,n={...t.layout?.font,color:getComputedStyle(e).color},s={paper_bgcolor:"transparent",
plot_bgcolor:"transparent"};r?.react(e,t.data,{...t.layout,font:n,...s},{displayModeBar:!1,responsive:!0})}var be=class extends HTMLElement{connectedCallback(){
let t=this.querySelector("script");if(!t)return;let r=JSON.parse(t.textContent??"{}"),n=()=>_e(this,r);n(),new MutationObserver(
n).observe(document.documentElement,{attributeFilter:["data-theme"]})}};function kt(e,t,r){let n=[];for(let s of e){let o=Ct(s,[s.text],r),i=Tt(t,o)&&!n.some(a=>a&&qt(o,a.box));n.push(i?{lines:[
s.text],box:o}:null)}return e.forEach((s,o)=>{let i=n.flatMap(a=>a?[a.box]:[]);n[o]??=Kn(s,t,i,r)}),n}function qt(e,t){return e.
left<t.right+.4&&t.left<e.right+.4&&e.top<t.bottom+.1&&t.top<e.bottom+.1}function Tt(e,t){return e.left-1e-9<=t.left&&t.
right<=e.right+1e-9&&e.top-1e-9<=t.top&&t.bottom<=e.bottom+1e-9}function Ct(e,t,r){let n=Math.max(...t.map(r)),s=1.2*t.length,
o=e.x+({left:-n-.45,right:.45}[e.column]??-n/2),i=e.y+({top:-s-.3,bottom:.3}[e.row]??-s/2);return{left:o,top:i,right:o+n,
bottom:i+s}}function Kn(e,t,r,n){let s=null,o=1/0,i=Vn(e.text,n),a=i.map(l=>Math.max(...l.map(n))),c=Math.max(t.right-t.
left,Math.min(...a));t={...t,right:t.left+c};for(let l of i.filter((u,d)=>a[d]<=c+1e-9)){let u=Ct(e,l,n),d=u.right-u.left,
h=u.bottom-u.top;for(let v of Hn(e,u,t,r))for(let E of zn(e,u,t,r)){let ye=Math.abs(v-u.left)+1.5*Math.abs(E-u.top)+.8*(l.
length-1);if(ye>=o-1e-9)continue;let B={left:v,top:E,right:v+d,bottom:E+h};!Tt(t,B)||r.some(Un=>qt(B,Un))||(s={lines:l,box:B},
o=ye)}}return s}function Hn(e,t,r,n){let s=t.right-t.left;return[...[t.left,e.x-s-.45,e.x-s/2,e.x+.45,r.right-s,r.left],
...n.flatMap(i=>[i.right+.4,i.left-.4-s])]}function zn(e,t,r,n){let s=t.bottom-t.top;return[...[t.top,e.y-s-.3,e.y-s/2,e.
y+.3,r.top,r.bottom-s],...n.flatMap(i=>[i.bottom+.1,i.top-.1-s])]}function Vn(e,t){let r=e.split(" "),n=r.map(t),s=t(" "),
o=n.reduce((a,c)=>a+c,s*(r.length-1)),i=[];for(let a=1;a<=Math.min(r.length,5);a+=1){let c=Math.max(...n,o/a),l=At(r,n,s,
c);for(;l.length>a;)c+=.5,l=At(r,n,s,c);l.length===a&&i.push(l)}return i}function At(e,t,r,n){let s=[e[0]],o=t[0];for(let i=1;i<
e.length;i+=1)o+r+t[i]<=n+1e-9?(s[s.length-1]+=` ${e[i]}`,o+=r+t[i]):(s.push(e[i]),o=t[i]);return s}function U(e){let[t,r]=e.xaxis.range,[n,s]=e.yaxis.range,o=i=>(s-i)/(s-n);return{x:i=>(i-t)/(r-t),y:o,floor:o(Math.max(0,
n))}}function A(e){return`${Math.round(e*1e4)/100}%`}var Yn=.92,It={rule:1,note:0},Rt=new WeakMap,Mt=new WeakMap,Lt=new Map,Qn=typeof ResizeObserver=="function"?new ResizeObserver(
ns):null;function Ge(e,t,r){r||Rt.set(e,t);let{width:n,height:s,measure:o}=r??rs(e),i=e.querySelector(".course-labels");
if(!i||!(n>0))return;let a=U(t.layout),c=[...t.data.keys()].filter(h=>Dt(t.data[h])),l=c.map(h=>Xn(t.data[h],a,n,s)),u=kt(
l,Zn(t.layout,n,s),o),d=new Set;c.forEach((h,v)=>{let E=u[v];E&&d.add(es(i,h,l[v],E,[l[v].x/n,l[v].y/s]))});for(let h of[
...i.children])d.has(h)||h.remove()}function Dt(e){let t=It[e.meta.mark];return t===void 0||e.x[t]===null||e.y[t]===null?
void 0:e.text?.[t]}function Xn(e,t,r,n){let s=It[e.meta.mark],[o,i]=(e.textposition??"").split(" "),[a,c]=[e.x[s]??0,e.y[s]??
0];return{text:Dt(e)??"",x:t.x(a)*r,y:t.y(c)*n,row:o,column:i}}function Zn(e,t,r){return e.yaxis.visible===!1?{left:-.2,
top:-.2,right:t+.2,bottom:r+.2}:{left:.1,top:-.2,right:t+.9,bottom:r}}function es(e,t,r,{lines:n,box:s},o){let[i,a]=o.map(
A),c={left:"end",right:"start"}[r.column]??"middle",l={left:s.right,right:s.left}[r.column]??(s.left+s.right)/2,u=`${Math.
round((l-r.x)*100)/100}em`,d=`${Math.round((s.top+Yn-r.y)*100)/100}em`,h=[i,a,c,u,d,...n].join("|"),v=e.querySelector(`[\
data-label="${t}"]`);if(v?.getAttribute("data-place")===h)return v;let E=v??e.appendChild(Pt("text",{"data-label":String(
t)})),Nt=n.length===1?{dx:u,dy:d}:{dx:"0",dy:"0"};return Wt(E,{class:"course-label","data-place":h,x:i,y:a,"text-anchor":c,
...Nt}),n.length===1?E.textContent=n[0]:E.replaceChildren(...n.map((ye,B)=>ts(ye,{x:i,dx:u,dy:B?`${1.2}em`:d},B<n.length-
1))),E}function ts(e,t,r){let n=Pt("tspan",t);return n.textContent=r?`${e} `:e,n}function Pt(e,t){return Wt(document.createElementNS(
"http://www.w3.org/2000/svg",e),t)}function Wt(e,t){for(let[r,n]of Object.entries(t))e.setAttribute(r,n);return e}function rs(e){
let t=Mt.get(e);return t||(Qn?.observe(e),jt(e))}function jt(e){let t=getComputedStyle(e),r=parseFloat(t.fontSize),{width:n,
height:s}=e.getBoundingClientRect(),o={width:n/r,height:s/r,measure:ss(t)};return Mt.set(e,o),o}function ns(e){for(let{target:t}of e){
jt(t);let r=Rt.get(t);r&&Ge(t,r)}}function ss(e){let t=`${e.fontStyle} ${e.fontWeight} 100px ${e.fontFamily}`,r=(parseFloat(
e.letterSpacing)||0)/parseFloat(e.fontSize),n=`${t}|${r}`,s=Lt.get(n);if(s)return s;let o=document.createElement("canvas").
getContext("2d");o.font=t;let i=new Map,a=c=>(i.has(c)||i.set(c,o.measureText(c).width/100+r*c.length),i.get(c));return Lt.
set(n,a),a}function _t(e,t,r,n){let s=U(t.layout);for(let o of r){let i=e.querySelector(`[data-mark="${o}"]`),a=t.data[o];i&&cs[a.meta.
mark](i,a,s)}Ge(e,t,n)}function os(e,t){let r="",n=!0,s=0;return e.x.forEach((o,i)=>{let a=e.y[i];if(o===null||a===null){
n=!0;return}let c=Math.round(t.x(o)*1e4)/10,l=Math.round(t.y(a)*1e4)/10;e.meta.mark==="steps"&&!n&&(r+=`L${c} ${s}`),r+=
`${n?"M":"L"}${c} ${l}`,n=!1,s=l}),e.meta.mark==="band"&&r?`${r}Z`:r}function xe(e,t,r){e.querySelector("path")?.setAttribute(
"d",os(t,r))}function is(e,t,r){let n=r.x(t.width??0)-r.x(0),s=t.x;[...e.children].forEach((o,i)=>{let a=r.y(t.y[i]??0);
o.setAttribute("x",A(r.x(s[i])-n/2)),o.setAttribute("y",A(Math.min(a,r.floor))),o.setAttribute("height",A(Math.abs(r.floor-
a)))})}function Ft(e,t,r){[...e.children].forEach((n,s)=>{let[o,i]=[t.x[s],t.y[s]];if(Gt(n,i!==null),o===null||i===null)
return;let a=n.localName==="circle"?"c":"";n.setAttribute(`${a}x`,A(r.x(o))),n.setAttribute(`${a}y`,A(r.y(i)))})}function as(e,t,r){
if(Gt(e,t.y[0]!==null&&t.x[0]!==null),e.hasAttribute("visibility"))return;let n=e.querySelector("line"),[s,o]=[t.x,t.y];
for(let i of[0,1])n.setAttribute(`x${i+1}`,A(r.x(s[i]))),n.setAttribute(`y${i+1}`,A(r.y(o[i])))}function Gt(e,t){t?e.removeAttribute(
"visibility"):e.setAttribute("visibility","hidden")}var cs={line:xe,steps:xe,band:xe,links:xe,bars:is,dots:Ft,people:Ft,
rule:as};function Ut(){return!document.hidden&&matchMedia("(prefers-reduced-motion: no-preference)").matches}function Kt(e,t,r){let n=0,
s=performance.now(),o=i=>{let a=Math.max(0,(i-s)/280);r(a<1?ls(e,t,us(a)):t),a<1&&(n=requestAnimationFrame(o))};return o(
s),()=>cancelAnimationFrame(n)}function us(e){return e*e*(3-2*e)}function ls(e,t,r){let n=t.data.map((s,o)=>({...s,x:Bt(
e.data[o].x,s.x,r),y:Bt(e.data[o].y,s.y,r)}));return{...t,data:n}}function Bt(e,t,r){return e===t||e?.length!==t?.length?
t:t.map((n,s)=>{let o=e[s];return typeof o=="number"&&typeof n=="number"?o+(n-o)*r:n})}var ds=new Set(["1","-1","−1"]);function g(e,t=""){return`${e} ${Be(e,t)}`.trim()}function Be(e,t){let[r,n]=t.split("|");
return(n===void 0||ds.has(e)?r:n).trim()}function Ht(e,t){let r=(/\.(\d*?)0*$/.exec(t)?.[1]??"").length;return String(Number(
e.toFixed(r)))}function zt(e,t){for(let r of e.querySelectorAll("[data-path]")){let n=fs(t,r.dataset.path),s=Array.isArray(n)?n.filter(
o=>o!==null).length:n;r.textContent=Ue(s,Number(r.dataset.digits),"tens"in r.dataset)}}function fs(e,t){return t.split("\
.").reduce((r,n)=>r[n],e)}function Ue(e,t,r=!1){if(e===null)return"–";if(!r)return e.toFixed(t).replace("-","−");let n=Math.
max(0,Math.ceil(1-e)),s={minimumFractionDigits:n,maximumFractionDigits:n};return Number((10**e).toPrecision(2)).toLocaleString(
"en",s)}var hs=new Set(["line","steps","bars","dots"]);function Jt(e,t,r){let n=e.querySelector("[data-course=chart]"),s=e.querySelector(
".course-plot");if(!n||!s)return()=>{};let o,i=ms(n),a=u=>{let d=t(),h=d?ve(d):[];o=u===void 0||h.length===0?void 0:Math.
max(0,Math.min(h.length-1,u)),gs(i,s,d,o===void 0?void 0:h[o])},c=u=>{let d=t();d&&a(ps(ve(d),d,s,u))},l=u=>{let d=t()&&
ve(t()).length-1||0,h={ArrowRight:(o??-1)+1,ArrowLeft:(o??1)-1,Home:0,End:d}[u.key];h===void 0&&u.key!=="Escape"||d<1||(u.
preventDefault(),a(h))};return s.addEventListener("pointermove",c,{signal:r}),s.addEventListener("pointerdown",c,{signal:r}),
n.addEventListener("pointerleave",()=>a(void 0),{signal:r}),n.addEventListener("keydown",l,{signal:r}),n.addEventListener(
"focusout",()=>a(void 0),{signal:r}),()=>{let u=t();u&&ve(u).length>1&&(n.tabIndex=0),o!==void 0&&a(o)}}function ve(e){if(e.
layout.xaxis.visible===!1||e.layout.yaxis.visible===!1)return[];let t=new Map;for(let r of e.data)!hs.has(r.meta.mark)||
!r.name||r.hoverinfo==="skip"||r.x.forEach((n,s)=>{let o=r.y[s];if(n===null||o===null)return;let i=t.get(n)??[];i.push({
name:r.name,y:o}),t.set(n,i)});return[...t].map(([r,n])=>({x:r,rows:n})).sort((r,n)=>r.x-n.x)}function ps(e,t,r,n){let s=r.
getBoundingClientRect(),[o,i]=t.layout.xaxis.range,a=o+(n.clientX-s.left)/s.width*(i-o),c=e.map(l=>Math.abs(l.x-a));return e.
length?c.indexOf(Math.min(...c)):void 0}function ms(e){let t=(s,o)=>{let i=document.createElement("div");return i.className=
s,i.hidden=!0,o.appendChild(i)},r=e.querySelector(".course-plot-area"),n=document.createElement("p");return n.className=
"course-read-heard",n.setAttribute("role","status"),e.after(n),{line:t("course-read-line",r),words:t("course-read",r),heard:n}}
function gs(e,t,r,n){if(e.line.hidden=e.words.hidden=!n,e.heard.textContent="",!n||!r)return;let{x:s,y:o}=r.layout.meta,
i=[s.label,Vt(n.x,s,r.layout.xaxis)].filter(Boolean).join(": "),a=ws(n).map(({name:u,values:d})=>d.length>1?`${u}: ${d.length}\
 here`:`${u}: ${Vt(d[0],o,r.layout.yaxis)}`);e.heard.textContent=[i,...a].join("; "),e.words.replaceChildren(...[i,...a].
map(u=>ys(u)));let c=U(r.layout).x(n.x),l=t.getBoundingClientRect().left-e.line.parentElement.getBoundingClientRect().left;
e.line.style.left=`${l+c*t.getBoundingClientRect().width}px`,e.words.style.left=e.line.style.left,e.words.classList.toggle(
"course-read-leftwards",c>.5)}function ws(e){return[...new Set(e.rows.map(r=>r.name))].map(r=>({name:r,values:e.rows.filter(
n=>n.name===r).map(n=>n.y)}))}function ys(e){let t=document.createElement("div");return t.textContent=e,t}function Vt(e,t,r){
let n=(r.tickvals??[]).indexOf(e);return n>=0&&r.ticktext?g(r.ticktext[n],t.unit):g(Ue(e,t.digits,t.tens),t.unit)}function Yt(e){return[...e?.querySelectorAll("[name]")??[]].map(t=>t)}function Qt(e,t){return Object.fromEntries(e.map(r=>[
r.name,bs(r,t)]))}function bs(e,t){return e instanceof HTMLInputElement?e.type==="checkbox"?e.checked:Number(e.value):(t.
find(n=>n.name===e.name)?.values??[]).find(n=>String(n)===e.value)??e.value}function Xt(e,t,r){for(let n of e){let s=r[n.
name];n instanceof HTMLInputElement&&n.type==="checkbox"?n.checked=!!s:n.value!==String(s)&&(n.value=String(s)),n.type===
"range"&&xs(n,t)}}function xs(e,t){let r=t.find(o=>o.name===e.name)?.unit??"",n=g(String(Number(e.value)),r);e.setAttribute(
"aria-valuetext",n);let s=e.parentElement?.querySelector("[data-course=value]");s&&(s.textContent=n)}function Q(e){return Object.
fromEntries(e.map(t=>[t.name,t.default]))}function Zt(e,t,r){let n=e.find(s=>s.name===r)?.values??[];return{...t,[r]:n[(n.
indexOf(t[r])+1)%n.length]}}var er={$ref:"#/$defs/file",$defs:{version:{const:2},id:{type:"string",pattern:"^[a-z0-9]+(-[a-z0-9]+)*$",maxLength:200},
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
/newer"}}}},required:["file","version","course","at","reader","records"],additionalProperties:!1}}};var Ke=er.$defs;function S(e,t){return Object.hasOwn(Ke,t)&&W(e,Ke[t])}function W(e,t){return Object.entries(t).every(([
r,n])=>{let s=Ss.get(r);return!s||s(e,n,t)})}var Ss=new Map(Object.entries({$ref:(e,t)=>W(e,Ke[t.slice(8)]),anyOf:(e,t)=>t.
some(r=>W(e,r)),type:(e,t)=>[t].flat().some(r=>$s(e,r)),const:(e,t)=>e===t,enum:(e,t)=>t.includes(e),minimum:(e,t)=>typeof e!=
"number"||e>=t,exclusiveMinimum:(e,t)=>typeof e!="number"||e>t,maximum:(e,t)=>typeof e!="number"||e<=t,minLength:(e,t)=>typeof e!=
"string"||[...e].length>=t,maxLength:(e,t)=>typeof e!="string"||[...e].length<=t,pattern:(e,t)=>typeof e!="string"||new RegExp(
t,"u").test(e),items:(e,t)=>!Array.isArray(e)||e.every(r=>W(r,t)),minItems:(e,t)=>!Array.isArray(e)||e.length>=t,maxItems:(e,t)=>!Array.
isArray(e)||e.length<=t,required:(e,t)=>!w(e)||t.every(r=>Object.hasOwn(e,r)),maxProperties:(e,t)=>!w(e)||Object.keys(e).
length<=t,propertyNames:(e,t)=>!w(e)||Object.keys(e).every(r=>W(r,t)),properties:(e,t)=>!w(e)||Object.keys(e).every(r=>!Object.
hasOwn(t,r)||W(e[r],t[r])),additionalProperties:(e,t,{properties:r={}})=>!w(e)||Object.keys(e).every(n=>Object.hasOwn(r,
n)||t!==!1&&W(e[n],t))}));function $s(e,t){return t==="null"?e===null:t==="array"?Array.isArray(e):t==="object"?w(e):t===
"integer"?Number.isInteger(e):t==="number"?Number.isFinite(e):typeof e===t}function w(e){return e!==null&&typeof e=="obj\
ect"&&!Array.isArray(e)}function K(e,t,r){return!t||!r?t??r:{question:Es,guess:Se,claim:Se,belief:Os,reader:He}[e](t,r)}function Es(e,t){let[r,n]=[
tr(e),tr(t)],{at:s,...o}=He(r,n);return{v:2,...o,first:Se(e.first,t.first),tries:e.tries===null||t.tries===null?e.tries??
t.tries:Math.max(e.tries,t.tries),revealed:e.revealed||t.revealed}}function tr({quiz:e,latest:t,review:r}){return{quiz:e,
latest:t,review:r,at:t.at}}function Os(e,t){return{v:2,start:Se(e.start,t.start),end:He(e.end,t.end)}}function Se(e,t){return!e||
!t?e??t:e.at!==t.at?e.at<t.at?e:t:rr(e,t)}function He(e,t){return!e||!t?e??t:e.at!==t.at?e.at>t.at?e:t:rr(e,t)}function rr(e,t){
let[r,n]=[O(e),O(t)],[s,o]=[r,n].map(i=>i.split(":null").length);return s!==o?s<o?e:t:r<=n?e:t}function O(e){return JSON.
stringify(e,(t,r)=>w(r)?Object.fromEntries(Object.entries(r).sort(([n],[s])=>n<s?-1:1)):r)}function nr(e,t,r){return e?O(e.value)===O(t.value)&&e.kind===t.kind&&e.truth===null?{...e,truth:t.truth}:e:{v:2,...t,at:r.
toISOString()}}function sr(e){let t=e.querySelector("input[type=range]");if(t)return{kind:"number",value:Number(t.value),scale:Ns(t),truth:null};
let r=e.querySelector("input:checked");return r&&{kind:"option",value:r.value,scale:As(e),truth:null}}function Ns({min:e,
max:t,step:r,dataset:n}){return{unit:n.unit??"",low:Number(e),high:Number(t),step:Number(r)}}function As(e){return{options:[
...e.querySelectorAll("input[type=radio]")].map(r=>({id:r.value,words:(r.parentElement?.textContent??r.value).trim()}))}}
function or(e){return e.kind==="number"?g(String(e.value),e.scale.unit):e.kind==="curve"?"the curve that you drew":e.scale.
options.find(({id:t})=>t===e.value)?.words??e.value}var ks={kept:"",fleeting:"This browser keeps nothing here, so your g\
uess lasts until you leave the page.",newer:"A newer version of this course has stored a guess here, which stays as it i\
s. This one lasts until you leave the page."};function ir(e,t,r,n){let s=e.read(t),o=nr(s,{...r,truth:n??null},new Date);
return s&&O(s)===O(o)?"":ks[e.write(t,o)]}function $(e,t){let r=0;for(let n of e){let s=n.values.indexOf(t[n.name]);if(s<0)return-1;r=r*n.values.length+s}return r}function qs(e,t){let r=Object.entries(t).map(([n,s])=>[n,String(s)]);return`#${e}?${new URLSearchParams(r)}`}function ar(e,t,r){
let[n,s]=decodeURI(e.slice(1)).split("?");if(n!==t||s===void 0)return null;let o=Object.fromEntries(r.map(i=>[i.name,i.default]));
for(let[i,a]of new URLSearchParams(s)){let l=r.find(u=>u.name===i)?.values.find(u=>String(u)===a);if(l===void 0)return null;
o[i]=l}return o}function ze(e,t){return e.slice(1).split("?")[0]===t}async function cr(e,t,r){let n=qs(e,t),s=r===null?n:
new URL(n,r??location.href).href;r===void 0&&history.replaceState(history.state,"",s);try{return await navigator.clipboard.
writeText(s),r===null?`Copied: ${n}. Add it to the address of the course’s page.`:"Link copied: it opens this very sta\
te."}catch{return r===void 0?"The link to this very state is in the address bar; copy it from there.":`This opens this v\
ery state: ${s}`}}var Ts="600px",Je=new Map,H=new Map,Ve=new Set;function ur(e,t){Je.set(e,t);let r=H.get(e)??[];H.delete(e);for(let n of r)
n.begin(t)}function Ye(e,t){let r=Je.get(e);r?t.begin(r):H.set(e,(H.get(e)??new Set).add(t))}function lr(e,t){if(Je.has(
e)||Ve.has(e))return;Ve.add(e);let r=document.createElement("script"),n=()=>{let s=H.get(e)??[];H.delete(e),Ve.delete(e);
for(let o of s)o.failToLoad();r.remove()};r.src=t,r.onload=n,r.onerror=n,document.head.append(r)}function dr(e,t){if(!("\
IntersectionObserver"in window)){t();return}let r=new IntersectionObserver(n=>{n.some(s=>s.isIntersecting)&&(r.disconnect(),
t())},{rootMargin:Ts});r.observe(e)}var Qe=/[?!…]$/;function $e(e){return e.trim().replace(/(?<!\.)\.$/,"")}function X(e){let t=$e(e);return Qe.test(t)||t.
endsWith("...")?t:`${t}.`}function z(e,t){let r=$e(e).replace(/:$/,"");return`${r}${Qe.test(r)?"":":"} ${$e(t)}`}function j(e){
return e.map($e).reduce((t,r)=>`${t}${Qe.test(t)?"":";"} ${r}`)}function fr(e,t,r){let n=e.querySelector("input[type=range]");n?.addEventListener("input",()=>{let s=g(n.value,n.dataset.
unit);n.setAttribute("aria-valuetext",s),e.querySelector("[data-course=value]").textContent=s},{signal:r}),e.addEventListener(
"submit",s=>{s.preventDefault();let o=sr(e);o?t(o):Ls(e)},{signal:r}),e.querySelector("[data-course=skip]")?.addEventListener(
"click",()=>t(null),{signal:r})}function Cs(e,t){return e.querySelector(`input[value="${CSS.escape(t)}"]`)?.parentElement?.
textContent?.trim()??t}function Ls(e){e.querySelector("input")?.focus()}function hr(e,t,r){let n=mr(e);n.hidden=!1,n.textContent=
gr(Ee(e),t,r),n.tabIndex=-1,n.focus({preventScroll:!0})}function pr(e,t,r){let n=mr(e);n.removeAttribute("role"),n.hidden=
!1,n.textContent=gr(Ee(e),t,r)}function mr(e){return e.querySelector("[data-course=verdict]")}function Ee(e){return e.querySelector(
"[data-course=prediction]")}function gr(e,t,r){let n=typeof r.truth=="number",s=n?Is(e,Number(r.truth)):String(r.truth),
o=`${X(`You said: ${or(t)}`)} `;if(String(t.value)===s)return`${o}That is what happens in this model.`;if(!n)return`${o}${X(
`In this model: ${Cs(e,s)}`)}`;let i=Number(s)===r.truth?"":"about ";return`${o}In this model: ${i}${g(s,r.unit)}.`}function Is(e,t){
let r=e.querySelector("input[type=range]");return Ht(t,r?.step??"1")}function wr(e){let t=e.querySelectorAll("[data-course=state] template");for(let r of t)r.replaceWith(r.content);e.querySelector(
"[data-course=state] svg.course-picture")&&e.setAttribute("data-printable","")}function Xe(e,t){let r=e.figure.data.map(n=>({...n}));for(let n of e.varying){let[,s,o]=n.path.split("."),i="table"in n?
yr(n,t):Rs(n,t);Object.assign(r[Number(s)],{[o]:i})}return{figure:{data:r,layout:e.figure.layout},sentence:yr(e.sentences,
t)[0]}}function Rs(e,t){let r=(e.high-e.low)/1022,n=t*e.length,s=0;return Array.from({length:e.length},(o,i)=>{let a=e.text.
charCodeAt(n+i)-35;return s+=a%2?-(a+1)/2:a/2,s===0?null:e.low+(s-1)*r})}function yr(e,t){return e.table[e.text.charCodeAt(
t)-35]}function br(e){let{controls:t,prediction:r,varying:n}=e,s=Q(t);return{controls:t,prediction:r,opening:Xe(e,$(t,s)).figure,
varying:new Set(n.map(o=>Number(o.path?.split(".")[1]))),start:s,request:(o,i)=>{i.receive({state:o,...Xe(e,$(t,o))})}}}function Ds(){let e=document.createElement("p");return e.className="course-explorable-error",e.dataset.course="error",e.
setAttribute("role","alert"),e}var Z=class e extends HTMLElement{static keeper={read:()=>null,write:()=>"fleeting"};keeper=e.
keeper;source;address;static receive(t,r){ur(t,r)}connectedCallback(){if(!this.abort){if(this.abort=new AbortController,
this.slug=this.dataset.explorable,this.inputs=Yt(this.named("controls")),this.locked=this.hasAttribute("data-predict"),this.
earlier=this.locked?this.keeper.read(this.slug):null,this.earlier?this.reopen():this.locked&&this.lock(),this.listen(this.
abort.signal),this.reread=Jt(this,()=>this.figure,this.abort.signal),this.source){this.start();return}document.querySelector(
this.localName)===this&&Ye(this.slug,this),ze(location.hash,this.slug)?this.load():dr(this,()=>this.load())}}disconnectedCallback(){
this.abort?.abort(),this.abort=void 0}listen(t){let r=this.named("prediction");r&&fr(r,n=>this.commit(n),t),this.named("\
controls")?.addEventListener("input",n=>this.move(n.target),{signal:t}),this.addEventListener("click",n=>this.press(n.target),
{signal:t}),this.named("data")?.addEventListener("toggle",()=>this.refreshTable(),{signal:t}),window.addEventListener("h\
ashchange",()=>this.follow(),{signal:t}),window.addEventListener("beforeprint",()=>this.prepareForPrint(),{signal:t})}load(){
if(this.source)return;let t=this.slug;Ye(t,this),lr(t,this.dataset.source)}begin(t){if(t.format!==1){this.failToLoad();return}
this.source=br(t),this.start()}start(){let{opening:t,prediction:r}=this.source;this.drawn=t,this.follow(),this.guess!==void 0&&
this.commit(this.guess),!this.locked&&(this.show(this.first()),this.earlier&&r&&pr(this,this.earlier,r),this.setAttribute(
"data-ready",""))}failToLoad(){this.say("The numbers behind this picture did not arrive, so it stands still. Reload the \
page to try again.")}follow(){if(!ze(location.hash,this.slug??""))return;if(!this.source){this.load();return}let t=ar(location.
hash,this.slug??"",this.source.controls);t?(this.unlock(null),this.show(t)):location.hash.includes("?")&&this.say("The l\
ink names a state that is not here; this is the usual one."),this.scrollIntoView({block:"start"})}chosen(){return Qt(this.
inputs??[],this.source?.controls??[])}move(t){t.type==="range"?this.show(this.chosen()):this.carry(this.chosen())}carry(t){
this.isCarrying=!0,this.show(t)}show(t){if(!this.source){this.load();return}$(this.source.controls,t)<0||(Xt(this.inputs??
[],this.source.controls,t),this.source.request(t,this))}receive({state:t,figure:r,sentence:n}){this.stop?.(),this.showError(
"");let s=this.drawn;this.figure=r,this.draw(r),this.write("narration",n),this.refreshTable(),this.reread?.(),this.markPresets(
t),this.dataset.state=JSON.stringify(t),this.dispatchEvent(new CustomEvent("course-state",{bubbles:!0,detail:{slug:this.
slug,state:t}})),this.isCarrying&&s&&this.querySelector(".course-plot")&&Ut()&&(this.stop=Kt(s,r,o=>this.draw(o))),this.
isCarrying=!1}fail(t){this.stop?.(),this.showError(t)}showError(t){this.toggleAttribute("data-failed",t!==""),t&&!this.named(
"error")&&this.named("narration")?.after(Ds()),this.write("error",t)}draw(t){this.drawn=t;let r=this.querySelector(".cou\
rse-plot");r?_t(r,t,this.source?.varying??new Set):_e(this.querySelector(".course-plot-frame"),t)}prepareForPrint(){this.
stop?.(),this.figure&&this.draw(this.figure),wr(this)}markPresets(t){let r="";for(let n of this.querySelectorAll("[data-\
course=preset]")){let o=Object.entries(JSON.parse(n.dataset.state??"{}")).every(([i,a])=>t[i]===a);n.setAttribute("aria-\
pressed",String(o)),o&&(r=n.dataset.story??"")}this.write("story",r)}refreshTable(){let t=this.named("data");t?.open&&this.
figure&&zt(t,this.figure)}press(t){let r=t.closest("button[data-course]"),n=this.source?.controls;!r||!n||this.locked||(r.
dataset.course==="preset"&&this.carry(JSON.parse(r.dataset.state??"{}")),r.dataset.course==="again"&&this.show(Zt(n,this.
chosen(),r.dataset.control??"")),r.dataset.course==="link"&&this.copyLink(),r.dataset.course==="reset"&&(this.carry(Q(n)),
this.say("Everything is back at its start.")))}async copyLink(){this.say(await cr(this.slug??"",this.chosen(),this.address))}lock(){
this.setAttribute("data-locked",""),this.setDisabled(!0),this.described=this.named("chart")?.getAttribute("aria-describe\
dby"),this.named("chart")?.removeAttribute("aria-describedby")}reopen(){this.locked=!1,this.removeAttribute("data-predic\
t"),Ee(this).hidden=!0}first(){let{controls:t,prediction:r,start:n}=this.source,s=this.chosen();return!this.figure&&$(t,
s)===$(t,Q(t))?this.earlier&&r?r.state:n:s}commit(t){let r=t&&ir(this.keeper,this.slug??"",t,this.source?.prediction?.truth);
this.unlock(t),r&&this.say(r)}unlock(t){if(!this.locked)return;if(this.guess=t,!this.source){this.load();return}let{prediction:r}=this.
source;this.locked=!1,this.removeAttribute("data-locked"),this.removeAttribute("data-predict"),this.setDisabled(!1),this.
described&&this.named("chart")?.setAttribute("aria-describedby",this.described);let n=this.named("prediction"),s=n.contains(
document.activeElement);n.hidden=!0,this.carry(t&&r?r.state:this.chosen()),this.setAttribute("data-ready",""),t&&r?hr(this,
t,r):s&&this.inputs?.[0]?.focus({preventScroll:!0})}setDisabled(t){let n=[...this.querySelectorAll("button[data-course]")].
filter(o=>!o.closest("form"));for(let o of[...this.inputs??[],...n])o.disabled=t;let s=this.named("data");s&&(s.inert=t)}say(t){
this.write("status",t)}write(t,r){let n=this.named(t);n&&n.textContent!==r&&(n.textContent=r)}named(t){return this.querySelector(
`[data-course="${t}"]`)}};var Oe=class extends HTMLElement{connectedCallback(){this.keepButton||!("serviceWorker"in navigator)||location.protocol===
"file:"||(this.keepButton=this.querySelector("[data-course=keep]"),this.removeButton=this.querySelector("[data-course=re\
move]"),this.keepButton.addEventListener("click",()=>this.tryTo(()=>this.makeCopy())),this.removeButton.addEventListener(
"click",()=>this.tryTo(()=>this.removeCopy())),this.querySelector(".course-offline-keep").hidden=!1,this.tryTo(()=>this.
look()))}get scope(){return new URL(this.dataset.scope??"./",location.href).href}async look(){let t=await navigator.serviceWorker.
getRegistration(this.scope);this.mark(!!t?.active),t?.active&&this.say("A copy of this course is in this browser. It ope\
ns without a network, at the same address.")}async makeCopy(){this.say("Copying …");let t=await navigator.serviceWorker.
register(this.dataset.worker??"",{scope:this.scope}),r=t.installing??t.waiting??t.active;await Ps(r),this.mark(!0),this.
say("Done. The whole course opens without a network now, at the same address.")}async removeCopy(){await(await navigator.
serviceWorker.getRegistration(this.scope))?.unregister();let r=(await caches.keys()).filter(n=>n.startsWith(`${this.dataset.
name}:`));await Promise.all(r.map(n=>caches.delete(n))),this.mark(!1),this.say("The copy is gone. Your answers are still\
 here; the page on your progress erases those.")}mark(t){this.keepButton&&(this.keepButton.hidden=t),this.removeButton&&
(this.removeButton.hidden=!t)}async tryTo(t){try{await t()}catch{this.say("This browser did not allow it, or the network\
 broke off. Nothing was changed; the download works all the same.")}}say(t){this.querySelector("[data-course=status]").textContent=
t}};function Ps(e){return new Promise((t,r)=>{let n=()=>{e.state==="activated"&&t(void 0),e.state==="redundant"&&r(new Error(
"the copy was not made"))};e.addEventListener("statechange",n),n()})}function Ae(e,t){return`course:${e}:${t}`}function ke(e){if(!Ws(e))return null;let t={answer:e.answer,result:e.result,score:e.
score,misconceptions:e.misconceptions??null,sure:e.sure??null,at:Ne(e.at)},r={v:2,quiz:e.quiz,first:js(e,t),latest:t,tries:e.
tries??null,revealed:e.revealed===!0,review:{due:Ne(e.due),recalled:e.recalled??0}};return S(r,"question")?r:null}function Ws(e){
return!w(e)||e.v!==1||!("answer"in e)?!1:typeof e.score=="number"&&e.score>=0&&e.score<=1&&["right","partly","wrong"].includes(
e.result)&&Ne(e.at)!==null}function js(e,t){if(!w(e.first))return null;let r=Ne(e.first.at);return e.tries===1&&r===t.at&&
e.first.result===t.result?t:{answer:null,result:e.first.result,score:null,misconceptions:null,sure:e.first.sure??null,at:r}}
function Ne(e){let t=typeof e=="string"?Date.parse(e):NaN;return Number.isNaN(t)?null:new Date(t).toISOString()}var qe=2,ee=["question","guess","claim","belief","reader"],D="self",te=document.currentScript?.dataset.course??"course",
b=`coursebook:${te}:`,re=JSON.parse(document.currentScript?.dataset.titles??"[]"),V=`${b}closed:first-edition`,N=new Map,
Ze=new Set;function x(e,t,r=[]){return[t,...r].map(s=>N.get(`${e}:${s}`)??Fs(e,s)).reduce((s,o)=>K(e,s,o),null)}function ne(e,t,r){
let n=oe(e,t,r);return F(),n}function J(e){let t=new Map;for(let r of[...L(),...N.keys()].filter(n=>n.startsWith(`${e}:`))){
let n=r.slice(e.length+1),s=x(e,n);s&&t.set(n,s)}return t}function se(){return L().flatMap(e=>{let[t,...r]=e.split(":"),
{is:n,value:s}=I(t,r.join(":"));return n==="newer"?[{kind:t,id:r.join(":"),value:s}]:[]})}function xr(e,t){N.delete(`${e}\
:${t}`);try{I(e,t).is!=="newer"&&C().removeItem(`${b}${e}:${t}`)}catch{}return F(),I(e,t).is==="none"}function vr(){N.clear();
try{for(let e of L())C().removeItem(b+e);_s()&&C().setItem(V,JSON.stringify({v:qe}))}catch{}return F(),L().length===0}function P(e,t){
Ze.add(e);let r=n=>{(n.key===null||n.key.startsWith(b))&&e()};window.addEventListener("storage",r,{signal:t}),t.addEventListener(
"abort",()=>Ze.delete(e))}function F(){for(let e of Ze)e()}function oe(e,t,r){let n=`${e}:${t}`;try{if(I(e,t).is==="newe\
r")return N.set(n,r),"newer";if(S(r,e))return C().setItem(b+n,JSON.stringify(r)),N.delete(n),"kept"}catch{}return N.set(
n,r),"fleeting"}function C(){let e=window.localStorage;return"fleeting"in e?e.given:e}function Sr(){try{window.localStorage.
removeItem("sphinx_highlight_terms")}catch{}}function L(){try{return Object.keys(C()).filter(t=>t.startsWith(b)&&t!==V).
map(t=>t.slice(b.length))}catch{return[]}}function Y(e){try{return C().getItem(e)}catch{return null}}function Fs(e,t){let{
is:r,value:n}=I(e,t);return r==="sound"?n:null}function I(e,t){let r=Y(`${b}${e}:${t}`);if(r===null)return{is:"none",value:null};
let n=ie(r);return S(n,"newer")?{is:"newer",value:n}:ee.some(o=>o===e)&&S(n,e)?{is:"sound",value:n}:{is:"damaged",value:null}}
function ie(e){try{return JSON.parse(e??"null")}catch{return null}}function _s(){let e=re.map(t=>Ae(t,""));return Object.
keys(C()).some(t=>e.some(r=>t.startsWith(r)))}var $r="course-progress",Gs=5e6;function Er(e){let[t,r]=[Bs(),se()],n=Object.fromEntries([...ee,...r.map(({kind:a})=>a)].
map(a=>[a,Us(a,t,r)])),{reader:s,...o}=n,i={file:$r,version:qe,course:te,at:e.toISOString(),reader:s[D]??null,records:o};
return`${JSON.stringify(i,null,1)}
`}function Or(e){let r=(x("reader",D)?.name??"").replace(/[^\p{Letter}\p{Number}]+/gu,"-").replace(/^-|-$/g,"");return`${[
te,r,e.toISOString().slice(0,10)].filter(Boolean).join("-")}.json`}function Bs(){return ee.flatMap(e=>[...J(e)].map(([t,
r])=>({kind:e,id:t,value:r})))}function Us(e,t,r){let n=[...t,...r].filter(s=>s.kind===e).map(({id:s,value:o})=>[s,o]);return Object.
fromEntries(Object.entries(Object.fromEntries(n)).sort(([s],[o])=>s<o?-1:1))}function Nr(e,t=[]){let r=zs(e,t);if("refus\
ed"in r)return r;let n=r.entries.map(a=>Ks(a));F();let s=a=>n[a]==="kept"||n[a]==="fleeting",o=r.entries.filter((a,c)=>s(
c)).map(({kind:a})=>a),i=n.filter(a=>a==="fleeting").length;return{taken:o,known:n.length-o.length,unknown:r.unknown,fleeting:i}}
function Ks({kind:e,id:t,value:r}){if(S(r,"newer"))return Hs(e,t,r);let n=e,s=x(n,t),o=K(n,s,r);return O(o)===O(s)?"know\
n":oe(e,t,o)}function Hs(e,t,r){if(N.has(`${e}:${t}`)||I(e,t).is!=="none")return"known";try{return C().setItem(`${b}${e}\
:${t}`,JSON.stringify(r)),"kept"}catch{return"newer"}}function zs(e,t){if(e.length>Gs)return{refused:"The file is far lo\
nger than any file of answers."};let r=ie(e);return!w(r)||r.file!==$r||!w(r.version===1?r.answers:r.records)?{refused:"T\
his is not a file of answers, or it is damaged. Choose one that was saved with the button beside this one."}:r.version>qe?
{refused:"The file was saved by a newer version of this course. Open it there."}:(r.version===1?re.includes(r.course):r.
course===te)?r.version===1?Js(r.answers,t):Vs(r):{refused:`The file belongs to another course, “${String(r.course).slice(
0,60)}”.`}}function Vs(e){let t=e.reader===null?e.records:{...e.records,reader:{[D]:e.reader}},r=Object.entries(t).flatMap(
([s,o])=>Object.entries(o??{}).map(([i,a])=>({kind:s,id:i,value:a}))),n=r.filter(({kind:s,value:o})=>!S(o,"newer")&&!(ee.
some(i=>i===s)&&S(o,s)));return n.length?et(n.length,r.length):S(e,"file")?{entries:r,unknown:0}:et(0,r.length)}function Js(e,t){
let r=Object.entries(e).map(([o,i])=>({id:o,value:S(o,"id")?ke(i):null})),n=r.filter(({value:o})=>o===null);if(n.length)
return et(n.length,r.length);let s=r.flatMap(({id:o,value:i})=>{let a=t.find(c=>c.includes(o));return a?[{kind:"question",
id:a[0],value:i}]:[]});return{entries:s,unknown:r.length-s.length}}function et(e,t){return{refused:`The file is damaged:\
 ${e?`${e} of its ${t} records`:"a part of it"} cannot be read. Nothing was changed.`}}function k(e){if(Y(V)!==null)return;e.filter(r=>Ys(r)).length&&F()}function Ys(e){if(e.some(r=>N.has(`question:${r}`)||I(
"question",r).is!=="none"))return!1;let t=re.flatMap(r=>e.map(n=>Qs(r,n))).reduce((r,n)=>K("question",r,n),null);return t&&
oe("question",e[0],t),t!==null}function Qs(e,t){return ke(ie(Y(Ae(e,t))))}var Xs=[["question","answer","answers"],["guess","guess","guesses"],["claim","claim","claims"],["belief","belief","belie\
fs"],["reader","name","names"]],Te=class extends HTMLElement{connectedCallback(){this.left=new AbortController,k(qr(this)),
P(()=>this.show(),this.left.signal),this.show(),!this.begun&&(this.begun=!0,this.field("name").addEventListener("change",
()=>Zs(this,this.field("name").value.trim())),this.field("file").addEventListener("change",()=>eo(this,this.field("file"))),
this.on("save",()=>this.say(`${Ar()}.`)),this.on("open",()=>this.field("file").click()),this.on("erase",()=>this.ask("as\
king","keep",`Erase ${ae()} for good?`)),this.on("keep",()=>this.close("asking","erase")),this.on("sure",()=>kr(this,"as\
king","erase")),this.on("leave",()=>this.ask("leaving","rescue",`Somebody left ${ae()} here.`)),this.on("rescue",()=>this.
say(`${Ar()}. Give the file to its owner, then start afresh.`)),this.on("stay",()=>this.close("leaving","leave")),this.on(
"afresh",()=>kr(this,"leaving","leave")))}disconnectedCallback(){this.left?.abort()}named(t){return this.querySelector(`\
[data-course=${t}]`)}field(t){return this.named(t)}on(t,r){this.named(t).addEventListener("click",r)}say(t){this.named("\
said").textContent=t}show(){document.activeElement!==this.field("name")&&(this.field("name").value=x("reader",D)?.name??
"");let t=se().length;this.named("newer").hidden=!t,this.named("newer").textContent=no(t)}ask(t,r,n){if(!L().length&&ae()===
"Nothing"){this.say("Nothing is kept here.");return}for(let o of["asking","leaving"])this.named(o).hidden=o!==t;let s=t===
"asking"?"asked":"left";this.named(s).textContent=n,this.named(r).focus(),this.say("")}close(t,r){this.named(t).hidden=!0,
this.named(r).focus(),this.say("")}};function qr(e){return JSON.parse(e.dataset.questions??"[]")}function Zs(e,t){if(!t){
e.say(xr("reader",D)?"No name is kept.":"The name could not be erased.");return}let r=ne("reader",D,{v:2,name:[...t].slice(
0,80).join(""),at:new Date().toISOString()});e.say(r==="kept"?"The name is kept in this browser, and will be in the file\
 that you save.":"This browser keeps nothing here, so the name lasts until you leave the page.")}function Ar(){let e=new Date,
t=document.createElement("a");return t.href=URL.createObjectURL(new Blob([Er(e)],{type:"application/json"})),t.download=
Or(e),t.click(),setTimeout(()=>URL.revokeObjectURL(t.href),1e4),`${ae()} saved in ${t.download}`}async function eo(e,t){
let r=t.files?.[0];if(!r)return;let n=Nr(await r.text().catch(()=>""),qr(e));t.value="",e.say("refused"in n?n.refused:to(
n))}function to({taken:e,known:t,unknown:r,fleeting:n}){let s=[`${Tr(o=>e.filter(i=>i===o).length)} added.`];return t&&s.
push(`${t} in the file brought nothing new.`),r&&s.push(r===1?"1 answer to questions that this course does not have was \
left out.":`${r} answers to questions that this course does not have were left out.`),n&&s.push("This browser keeps noth\
ing here, so they last until you leave the page."),s.join(" ")}function kr(e,t,r){let n=ae(),s=vr();e.close(t,r),e.say(s?
`${n} erased. ${ro()}`:"The browser did not let go of all answers. Clear its data for this site.")}function ro(){return Y(
V)===null?"Nothing of you is left in this browser.":"An older edition of this course has answers here too, which it may \
still need. This one no longer reads them; to remove them, clear the browser's data for this site."}function no(e){let t="\
saved in your file, and erased only with everything else.",r="One answer here was written by a newer version of this cou\
rse. It is not shown on this page;";return e===1?`${r} it is kept as it is, ${t}`:`${e} answers here were written by a n\
ewer version of this course. They are not shown on this page; they are kept as they are, ${t}`}function ae(){let e=se().
length;return Tr(t=>J(t).size,e?[`${e} of a newer version of this course`]:[])}function Tr(e,t=[]){let r=Xs.flatMap(([n,
s,o])=>{let i=e(n);return i?[`${i} ${i===1?s:o}`]:[]});return r.push(...t),r.length<2?r[0]??"Nothing":`${r.slice(0,-1).join(
", ")} and ${r[r.length-1]}`}function f(e,t){return[...e.querySelectorAll(t)]}function q(e){return(e?.textContent??"").replace(/\s+/g," ").trim()}function tt(e){let t=e.filter(r=>r!==null);return{answered:t.length,right:t.filter(r=>r?.latest.result==="right").length,
of:e.length}}function Lr({answered:e,right:t,of:r}){return e===0?r===1?"1 question, not answered yet":`${r} questions, n\
one answered yet`:t===r?r===1?"Answered right":`All ${r} right`:`${e} of ${r} answered, ${t} right`}function Ir(e){let t=[
...e].flatMap(r=>r.first&&r.first.sure!==null?[r.first]:[]);return[1,2,3,4].map(r=>{let n=t.filter(s=>s.sure===r);return{
sure:r,of:n.length,right:n.filter(s=>s.result==="right").length}})}var Cr=8;function Rr(e){let[t,r]=[e.slice(0,2),e.slice(
2)].map(s=>({of:s.reduce((o,i)=>o+i.of,0),right:s.reduce((o,i)=>o+i.right,0)}));if(t.of+r.of<Cr)return`Say how sure you \
are at ${Cr} questions or more, and this will say how well you know what you know.`;if(!t.of||!r.of)return"You were alwa\
ys about as sure. Use the whole scale, and this will say more.";let n=r.right/r.of-t.right/t.of;return n>=.2?"When you f\
eel surer, you are right more often: your feeling is a fair guide.":n>-.2?"Whether you feel sure or not, you are right a\
bout as often: check the sure ones as well.":"You are right more often when you feel unsure: what feels certain deserves\
 another look."}var Ce=class extends HTMLElement{connectedCallback(){this.left=new AbortController,k(f(this,".course-map-chapter").flatMap(
Mr)),P(()=>this.show(),this.left.signal),this.show()}disconnectedCallback(){this.left?.abort()}show(){let t=f(this,".cou\
rse-map-chapter").map(s=>so(s)),r=tt(t.flat()),n=this.querySelector("[data-course=sum]");n.textContent=r.answered?`${r.answered}\
 of ${r.of} questions answered, ${r.right} of them right.`:"Nothing is answered yet in this browser."}};function so(e){let t=Mr(
e).map(([n,...s])=>x("question",n,s));for(let[n,s]of f(e,".course-map-dot").entries()){let o=t[n]?.latest.result;o?s.dataset.
result=o:delete s.dataset.result}let r=e.querySelector(".course-map-words");return r&&(r.textContent=Lr(tt(t))),t}function Mr(e){
return JSON.parse(e.dataset.questions??"[]")}var Le=class extends HTMLElement{connectedCallback(){this.left=new AbortController,k(JSON.parse(this.dataset.questions??
"[]")),P(()=>this.show(),this.left.signal),this.show()}disconnectedCallback(){this.left?.abort()}show(){let t=Ir(J("ques\
tion").values());for(let[n,s]of f(this,".course-sureness-row").entries())oo(s,t[n]);let r=this.querySelector("[data-cour\
se=sum]");r.textContent=Rr(t)}};function oo(e,{of:t,right:r}){e.querySelector(".course-sureness-bar").style.setProperty(
"--course-share",String(t?r/t:0));let s=e.querySelector(".course-sureness-words");s&&(s.textContent=t?`${r} of ${t} righ\
t`:"not used yet")}function p(e,t,r={},n=[]){let s=e===1?"right":io(e),o=n.flatMap(i=>i?.misconception??[]);return{result:s,score:Math.round(
e*1e3)/1e3,replies:t,marks:r,misconceptions:o}}function io(e){return e>0?"partly":"wrong"}function Pr(e,t){let r=$(e.controls,t);if(Dr(e.where,r))return p(1,[{html:e.why}]);let n=e.wrong.find(s=>Dr(s.where,r));
return p(0,[{html:n?.why??e.otherwise}],{},[n])}function Dr(e,t){let[r,n,s,o]=[0,0,0,!1];for(let i of t<0?"":atob(e)){let a=i.
charCodeAt(0);if(n+=(a&127)<<s,s+=7,!(a&128)){if(r+=n,t<r)return o;[n,s,o]=[0,0,!o]}}return!1}function rt(e,t){return e.
map(({name:r,label:n,values:s,words:o})=>`${n}: ${o[s.indexOf(t[r])]??"?"}`).join(" · ")}function _(e){return e.dataset.type}function m(e){return JSON.parse(e.dataset.key??"{}")}function Wr(){return{ask:"Move a control of the explorable first.",begin(e){Fr(e,nt(e))},read(e){let t=nt(e),{controls:r}=m(
e);return r.some(({name:n,default:s})=>t?.[n]!==s)?t:null},restore(e,t){let{controls:r}=m(e);return $(r,t??{})<0?!1:(_r(
e,rt(r,t)),!0)},part:()=>null,said:e=>q(Ie(e))}}function jr(e){let t=nt(e);Ie(e).dataset.state!==JSON.stringify(t)&&(Fr(
e,t),e.dispatchEvent(new Event("input",{bubbles:!0})))}function nt(e){let{explorable:t,controls:r}=m(e),n=e.closest("cou\
rse-quiz")?.states?.[t],s=document.querySelector(`course-explorable[data-explorable="${t}"]`),o=n??JSON.parse(s?.dataset.
state??"{}");return $(r,o)<0?null:o}function Fr(e,t){let{controls:r}=m(e);Ie(e).dataset.state=JSON.stringify(t),_r(e,t?rt(
r,t):"")}function _r(e,t){Ie(e).textContent=t}function Ie(e){return e.querySelector("[data-course=now]")}function Ur(e){let t=document.createElement("div");t.className="course-class-bar";let r=document.createElement("p");r.className=
"course-class-place",r.setAttribute("role","status");let n=s=>Gr(e,r,Number(e.dataset.place??0)+s);t.append(Br("Previous",
()=>n(-1)),r,Br("Next",()=>n(1))),e.prepend(t),Gr(e,r,0)}function Gr(e,t,r){let n=f(e,"form[data-question]"),s=Math.min(
Math.max(r,0),n.length-1);e.dataset.place=String(s);for(let[a,c]of n.entries())c.hidden=a!==s;t.textContent=`Question ${s+
1} of ${n.length}`;let[o,i]=f(e,".course-class-bar button");o.setAttribute("aria-disabled",String(s===0)),i.setAttribute(
"aria-disabled",String(s===n.length-1))}function Br(e,t){let r=document.createElement("button");return r.type="button",r.
className="course-button",r.textContent=e,r.addEventListener("click",t),r}function Kr(e,t){if(ce(t,e.right,e.tolerance))return p(1,[{html:e.why}]);let r=e.wrong.find(n=>ce(t,n.answer,e.tolerance));
return p(0,[{html:r?.why??e.otherwise}],{},[r])}function Hr(e,t){let r=Math.abs(t-e.right);if(ce(t,e.right,e.close))return p(
1,[{html:e.why}]);let n=r>=e.far?0:(e.far-r)/(e.far-e.close);return p(Math.min(n,.99),[{html:t<e.right?e.tooLow:e.tooHigh}])}
function ce(e,t,r){return Math.abs(e-t)<=r+1e-9*Math.max(1,Math.abs(t))}function ue(e,t){let r=Number(e.toFixed(10)).toLocaleString(
"en",{maximumFractionDigits:10}).replace("-","−");return g(r,t)}var st="(?:%|per ?cent)",ao=/^(?:out of|of|in|per) \d/,co=[/^(.*\S) ?[·×*x⋅∙•] ?10 ?(?:\^|\*\*) ?([-+]?\d{1,4})$/,
/^(.*[\d.,٫])e([-+]?\d{1,4})$/];function le(e,t=""){let r=ot(e),n=ot(t);if(!r)return R("empty");if(r.length>500)return R(
"large");let s=new RegExp(`^${st}`).test(n),o=lo(r,n),i=ho(o);if(!/\d/.test(i))return R("words");if(i!==o&&!s)return R("\
percent");let[,a,c]=/^([-+]?) ?(.*?)[.,]?$/.exec(i),l=a==="-"?-1:1,u=i!==r,d=/^(?:(\d+) )?(\d+) ?\/ ?(\d+)$/.exec(c);return d?
po(d,l,!u&&(s||ao.test(n))):mo(c,l)}function Re(e){let t=/^([^\p{L}%]*\d[^\p{L}%]*?) ?((?:[\p{L}%]\D*)?)$/u.exec(ot(e).slice(
0,500));return t?{unit:t[2],readings:le(t[1]).readings}:{unit:"",readings:[]}}function R(e){return{readings:[],fault:e}}
function ot(e){return e.replace(/[⁰¹²³⁴-⁹⁺⁻]+/g,r=>`^${r.normalize("NFKC")}`).replace(/[¼-¾⅐-⅞↉]/g,
r=>` ${r.normalize("NFKC")}`).normalize("NFKC").replace(/\p{Cf}/gu,"").replace(/\p{Nd}/gu,uo).replace(/[‐-―−]/g,"-").
replace(/[’‘ʼ`´_٬]/g,"'").replace(/[⁄∕]/g,"/").replaceAll("٪","%").replace(/\s+/g," ").trim().toLowerCase()}
function uo(e){let t=e.codePointAt(0),r=0;for(;r<9&&/\p{Nd}/u.test(String.fromCodePoint(t-r-1));)r+=1;return String(r)}function lo(e,t){
if(!t)return e;for(let r of fo(t)){let n=/[\d.,]/.test(r[0])?` ${r}`:r;if(e.endsWith(n))return e.slice(0,-n.length).trim();
if(e.startsWith(r)&&!/\d$/.test(r))return e.slice(r.length).trim()}return e}function fo(e){let t=e.split("|").map(n=>n.trim()).
filter(Boolean),r=t.filter(n=>n.length>3&&n.endsWith("s")).map(n=>n.slice(0,-1));return[...t,...r].sort((n,s)=>s.length-
n.length)}function ho(e){return e.replace(new RegExp(`^${st} ?| ?${st}$`),"")}function po([,e,t,r],n,s){return Number(r)===
0?R("zero"):e&&Number(t)>=Number(r)?R("separators"):s&&!e?R("fraction"):Vr([Number(e??0)+Number(t)/Number(r)],n)}function mo(e,t){
let r=/^10 ?\^ ?([-+]?\d{1,4})$/.exec(e),n=r?["","1",r[1]]:co.map(a=>a.exec(e)).find(Boolean),[s,o]=n?[n[1],n[2]]:[e,"0"],
i=go(s);return i.length>0?Vr(i.map(a=>+`${a}e${o}`),t):R(/^[\d.,٫' -]+$/.test(e)?"separators":"unit")}function Vr(e,t){
return e.every(Number.isFinite)?{readings:e.map(r=>r===0?0:t*r),fault:null}:R("large")}function go(e){let t=zr(e),r=/^(.*)([.,٫])(\d*)$/.
exec(e),[,n,s,o]=r??["","","",""],i=n===""&&o?"0":zr(n),a=s!==""&&i!==null&&!n.includes(s);return[...t===null?[]:[t],...a?
[`${i}.${o||"0"}`]:[]]}function zr(e){return/^\d+$/.test(e)?e:/^[1-9]\d{0,2}(?:([.,' ])\d{3})(?:\1\d{3})*$/.test(e)||/^[1-9]\d?(?:,\d{2})+,\d{3}$/.
test(e)?e.replace(/\D/g,""):null}function it(e){return e.field.dataset.meant===e.field.value?null:e}function Me(e,t,r){e.value=`${t} ${r}`.trim(),de(e)}function de(e){
e.dataset.meant=e.value}function Jr(e){return e.value!==""&&e.dataset.meant===e.value?Number(e.value):null}var Yr={empty:"Write a number first.",words:"Write the number in digits.",unit:"Write only the number",percent:"The answ\
er is not a percentage. Write only the number",fraction:"A fraction of one does not fit here. Write only the number",zero:"\
A fraction cannot have 0 below its line.",separators:"Write one number, and no separator in it but a decimal point or co\
mma.",large:"That number is too large to be compared."};function at(){return{ask:Yr.empty,refusal(e){let{unit:t}=m(e);return wo(
le(y(e).value,t).fault??"separators",t)},unclear(e){let t=y(e),{readings:r}=le(t.value,m(e).unit);return r.length>1?it({
field:t,readings:r,unit:""}):null},read(e){let t=y(e);return Jr(t)??le(t.value,m(e).unit).readings[0]??null},restore(e,t){
return typeof t!="number"?!1:(Me(y(e),t,""),!0)},part:()=>null,said:e=>ue(at().read(e),m(e).unit)}}function wo(e,t){let r=Yr[e];
return r.endsWith(".")?r:/^(%|per ?cent)/i.test(t)?e==="fraction"?"Write it in percent.":"Write only the number, in perc\
ent.":t?`${r} that goes before “${Be("",t)}”.`:`${r}.`}function Qr(){return{ask:"Write an answer first.",unclear:e=>ct(
y(e)),read:e=>y(e).value.trim()||null,restore(e,t){return typeof t!="string"?!1:(y(e).value=t,de(y(e)),!0)},part:()=>null,
said:e=>y(e).value.trim()}}function ct(e){let{readings:t,unit:r}=Re(e.value);return t.length>1?it({field:e,readings:t,unit:r}):
null}function y(e){return e.querySelector("input[name=answer]")}function en(){return{ask:"Move the slider first.",begin(e){let t=y(e);t.addEventListener("input",()=>Xr(t))},read(e){let t=y(
e);return"moved"in t.dataset?Number(t.value):null},restore(e,t){let r=y(e);return typeof t!="number"||t<Number(r.min)||t>
Number(r.max)?!1:(r.value=String(t),Xr(r),!0)},part:()=>null,said:e=>ut(y(e))}}function Xr(e){e.dataset.moved="",e.setAttribute(
"aria-valuetext",ut(e));let t=e.closest("label")?.querySelector("[data-course=value]");t&&(t.textContent=ut(e))}function ut(e){
return ue(Number(e.value),e.dataset.unit??"")}function tn(e,t){let r=document.createElement("div");r.className="course-e\
stimate-line",r.setAttribute("aria-hidden","true");let n=document.createElement("span");n.className="course-estimate-zon\
e";let s=Math.max(e.low,e.right-e.close),o=Math.min(e.high,e.right+e.close);return rn(n,e,s),n.style.setProperty("--cour\
se-width",`${(o-s)/(e.high-e.low)*100}%`),r.append(n,Zr(e,"guess","You",t),Zr(e,"truth","It is",e.right)),r}function Zr(e,t,r,n){
let s=document.createElement("span");s.className=`course-estimate-pin course-estimate-${t}`;let o=document.createElement(
"span");return o.className="course-estimate-label",o.textContent=`${r}: ${ue(n,e.unit)}`,s.append(o),rn(s,e,n),s}function rn(e,t,r){
e.style.setProperty("--course-at",`${(r-t.low)/(t.high-t.low)*100}%`)}function lt(){return{ask:"Choose an answer first.",read(e){let t=fe(e).filter(r=>r.checked);return t.length?t.map(r=>r.value):
null},restore(e,t){if(!Array.isArray(t))return!1;let r=fe(e).filter(n=>yo(n,t));if(r.length!==t.length)return!1;for(let n of fe(
e))n.checked=r.includes(n);return!0},part:(e,t)=>fe(e).find(r=>r.value===t)?.closest("label")??null,said(e){let t=fe(e).
filter(r=>r.checked);return j(t.map(r=>q(r.closest("label"))))}}}function fe(e){return f(e,"input[name=answer]")}function yo(e,t){
return(e.dataset.names??"").split(" ").some(r=>t.includes(r))}function nn(){return{...on("Choose a partner for each one first.",".course-match-row select"),part:(e,t)=>an(e,".course-\
match-row select",t)?.closest("label")??null,said(e){let t=f(e,".course-match-row");return j(t.map(r=>z(q(r.querySelector(
".course-match-left")),De(r.querySelector("select")))))}}}function sn(){return{...on("Fill every gap first.",".course-ga\
p [name=answer]"),unclear:e=>f(e,".course-gap input[name=answer]").map(t=>ct(t)).find(Boolean)??null,part:(e,t)=>an(e,".\
course-gap [name=answer]",t)?.closest("label")??null,said:e=>j(f(e,".course-gap [name=answer]").map(t=>De(t)))}}function on(e,t){
return{ask:e,read(r){let n=f(r,t);return n.some(s=>!s.value.trim())?null:Object.fromEntries(n.map(s=>[he(s),s.value.trim()]))},
restore(r,n){let s=f(r,t),o=n!==null&&typeof n=="object"?n:{};if(s.some(i=>typeof o[he(i)]!="string"))return!1;for(let i of s)
i.value=o[he(i)],de(i);return s.every(i=>i.value===o[he(i)])}}}function an(e,t,r){return f(e,t).find(n=>he(n)===r)}function he(e){
return e.dataset.name??""}function De(e){return e instanceof HTMLSelectElement?q(e.selectedOptions[0]):e?.value.trim()??
""}function un(){return{ask:"Move at least one item first.",begin(e){for(let t of G(e))vo(t);dt(e),e.addEventListener("clic\
k",t=>{let r=t.target.closest("[data-move]");r&&bo(e,r)})},read:e=>"moved"in e.dataset?G(e).map(cn):null,restore(e,t){let r=G(
e),n=Array.isArray(t)?t.map(s=>r.find(o=>ln(o).includes(s))):[];return n.includes(void 0)||new Set(n).size!==r.length?!1:
(r[0].parentElement?.append(...n),e.dataset.moved="",dt(e),!0)},part:(e,t)=>G(e).find(r=>cn(r)===t)??null,said:e=>j(G(e).
map((t,r)=>z(String(r+1),ft(t))))}}function bo(e,t){let r=t.closest("li"),n=t.dataset.move==="up",s=n?r.previousElementSibling:
r.nextElementSibling;s&&(n?r.after(s):r.before(s),e.dataset.moved="",dt(e),xo(e,r),e.dispatchEvent(new Event("input",{bubbles:!0})))}
function xo(e,t){let r=G(e),n=e.querySelector("[data-course=moved]");n&&(n.textContent=`${z(ft(t),`now ${r.indexOf(t)+1}\
 of ${r.length}`)}.`)}function vo(e){for(let t of f(e,"[data-move]"))t.setAttribute("aria-label",z(q(t),ft(e)))}function dt(e){
let t=G(e);for(let r of t)r.querySelector("[data-move=up]")?.setAttribute("aria-disabled",String(r===t[0])),r.querySelector(
"[data-move=down]")?.setAttribute("aria-disabled",String(r===t[t.length-1]))}function G(e){return f(e,".course-order-ite\
m")}function ln(e){return(e.dataset.names??"").split(" ")}function cn(e){return ln(e)[0]}function ft(e){return q(e.querySelector(
".course-order-text"))}function M(e){return{choice:lt,several:lt,number:at,text:Qr,estimate:en,order:un,match:nn,gap:sn,challenge:Wr}[_(e)]()}function dn(e,t){let r=e.replies[t[0]],n=e.right.includes(t[0]);return p(n?1:0,[{html:r?.why}],{[t[0]]:n?"right":"wrong"},
[r])}function fn(e,t){let r=t.filter(a=>e.right.includes(a)),n=e.right.length-r.length,s=Math.max(0,(2*r.length-t.length)/
e.right.length),o=t.map(a=>({html:e.replies[a]?.why,about:a}));n>0&&r.length>0&&o.push({text:n===1?"One more holds.":`${n}\
 more hold.`});let i=Object.fromEntries(t.map(a=>[a,r.includes(a)?"right":"wrong"]));return p(s,o,i,t.map(a=>e.replies[a]))}function hn(e,t){let r=t.map(u=>e.right.indexOf(u)),n=r.length*(r.length-1)/2,s=r.flatMap((u,d)=>r.slice(d+1).filter(h=>h<
u)).length,o=$o(r),i=t.filter(u=>!o.has(e.right.indexOf(u))),a=Object.fromEntries(t.map(u=>[u,i.includes(u)?"wrong":"rig\
ht"])),c=e.wrong.find(u=>u.order.every((d,h)=>d===t[h])),l=Math.max(0,(n-2*s)/n);return p(l,[So(e,i,c)],a,[c])}function So(e,t,r){
if(t.length===0)return{html:e.why};if(r)return{html:r.why};let n=t.find(s=>e.whys[s]);return n?{html:e.whys[n],about:n}:
{html:e.otherwise}}function $o(e){let t=[];for(let[r,n]of e.entries()){let o=t.filter((i,a)=>a<r&&i[i.length-1]<n).reduce(
(i,a)=>a.length>i.length?a:i,[]);t.push([...o,n])}return new Set(t.reduce((r,n)=>n.length>r.length?n:r,[]))}function pn(e,t){
let r=Object.keys(e.pairs),n=r.filter(a=>t[a]!==e.pairs[a].right),s=n.map(a=>e.pairs[a].wrong[t[a]]),o=n.length?n.map((a,c)=>({
html:s[c]?.why??e.pairs[a].otherwise,about:a})):[{html:e.why}],i=Object.fromEntries(r.map(a=>[a,n.includes(a)?"wrong":"r\
ight"]));return p(1-n.length/r.length,o,i,s)}function wn(e,t){let{right:r,spelt:n,known:s}=bn(e,t);if(!r)return p(0,[{html:s?.why??e.otherwise}],{},[s]);let o=[{html:e.
why}];return p(1,n?[{text:`It is spelt “${n}”.`},...o]:o)}function yn(e,t){let r=Object.entries(e.gaps).map(([a,c])=>({
name:a,gap:c,...bn(c,t[a]??"")})),n=r.filter(a=>!a.right),s=Object.fromEntries(r.map(a=>[a.name,a.right?"right":"wrong"])),
o=n.length?n.map(a=>({html:a.known?.why??a.gap.otherwise,about:a.name})):[{html:e.why}],i=1-n.length/r.length;return p(i,
o,s,n.map(a=>a.known))}function bn(e,t){let r=mn(t,e.right,e.exact),s=e.wrong.map(i=>({known:i,near:mn(t,i.answer,e.exact)})).
reduce((i,a)=>a.near.distance<i.near.distance?a:i,{known:void 0,near:{distance:1/0,text:""}}),o=r.distance<s.near.distance;
return{right:o,spelt:o&&r.distance>0?r.text:null,known:o?void 0:s.known}}function mn(e,t,r=!1){return t.map(n=>({text:n,
distance:Eo(e,n)??Oo(Pe(e),Pe(n),r)})).reduce((n,s)=>s.distance<n.distance?s:n,{text:"",distance:1/0})}function Eo(e,t){
let r=gn(t);if(!r)return null;let n=gn(e),s=!n?.unit||Pe(n.unit)===Pe(r.unit);return n&&s&&ce(n.number,r.number,0)?0:1/0}
function gn(e){let{unit:t,readings:r}=Re(e);return r.length===0?null:{unit:t,number:e.includes(",")?r[0]:r[r.length-1]}}
function Oo(e,t,r){let n=Ao(e,t);return n<=(r?0:No(t))?n:1/0}function No(e){return e.length<5||/\d/.test(e)?0:e.length<9?
1:2}function Pe(e){return e.normalize("NFKD").replace(/\p{M}/gu,"").toLowerCase().trim().replace(/^(a|an|the)\s+/,"").replace(
/(\p{N})[.,](?=\p{N})|[^\p{L}\p{N}]/gu,(s,o)=>o?`${o}.`:"").replaceAll("ß","ss")}function Ao(e,t){let[r,n]=[[],Array.from(
{length:t.length+1},(s,o)=>o)];for(let s=1;s<=e.length;s+=1){let o=[s];for(let i=1;i<=t.length;i+=1){let a=n[i-1]+(e[s-1]===
t[i-1]?0:1);o[i]=Math.min(a,n[i]+1,o[i-1]+1),s>1&&i>1&&e[s-1]===t[i-2]&&e[s-2]===t[i-1]&&(o[i]=Math.min(o[i],r[i-2]+1))}
[r,n]=[n,o]}return n[t.length]}function ht(e,t,r){return{choice:dn,several:fn,number:Kr,estimate:Hr,order:hn,match:pn,gap:yn,text:wn,challenge:Pr}[e](t,
r)}var ko={right:7,partly:1,wrong:1},qo=4;function xn(e,{quiz:t,answer:r,grade:n,sure:s,revealed:o,now:i}){let{result:a,score:c,
misconceptions:l}=n,u={answer:r,result:a,score:c,misconceptions:l,sure:s,at:i.toISOString()},d=Lo(e,a,i);return{v:2,quiz:t,
first:e?e.first:u,latest:u,tries:To(e),revealed:o||!!e?.revealed,review:{due:d<qo?Co(a,i):null,recalled:d}}}function To(e){
return e?e.tries===null?null:e.tries+1:1}function Co(e,t){let r=new Date(t);return r.setUTCDate(r.getUTCDate()+ko[e]),r.
toISOString()}function Lo(e,t,r){if(t!=="right")return 0;let n=e?.review.recalled??0;return!e||pe(e,r)?n+1:n}function pe({
review:e},t){let r=new Date(t);return r.setHours(23,59,59,999),e.due!==null&&Date.parse(e.due)<=r.getTime()}var Io={right:"Right.",partly:"Partly right.",wrong:"Not yet."},Ro={right:"Right",wrong:"Not this"};function vn(e,t){let r=M(
e);e.dataset.result=t.result,t.result!=="right"&&(e.dataset.tried=""),Sn(e,t.marks);let n=document.createElement("p");n.
className="course-verdict-word",n.textContent=Io[t.result];let s=$n("p",X(`Your answer: ${r.said(e)}`));T(e).replaceChildren(
n,s,...t.replies.map(o=>Do(e,o,t.marks))),t.result==="right"&&T(e).append(...Mo(e))}function Mo(e){return f(e,".course-a\
nswer .course-source").map(t=>t.cloneNode(!0))}function me(e){delete e.dataset.result,Sn(e,{}),T(e).replaceChildren()}function pt(e,t){
let r=document.createElement("p");r.className="course-verdict-note",r.textContent=t,T(e).append(r)}function Sn(e,t){for(let r of f(
e,"[data-mark]"))delete r.dataset.mark;for(let[r,n]of Object.entries(t)){let s=M(e).part(e,r);s&&(s.dataset.mark=n)}}function Do(e,t,r){
let n=document.createElement("p"),s=t.about?M(e).part(e,t.about):null;return t.about&&s&&(n.className="course-reply",n.dataset.
mark=r[t.about]??"",n.append($n("span",`${Ro[r[t.about]]??""}: `),Po(s)," ")),n.append(...Wo(t)),mt(e,n),n}function Po(e){
let t=document.createElement("span");t.className="course-reply-about";let r=e.querySelector(".course-option-text, .cours\
e-order-text, .course-match-left"),n=e.querySelector("select, input");return r?t.append(...[...r.childNodes].map(s=>s.cloneNode(
!0))):t.textContent=De(n),t}function Wo(e){return e.text!==void 0?[document.createTextNode(e.text)]:[...new DOMParser().
parseFromString(e.html??"","text/html").body.childNodes].map(r=>document.importNode(r,!0))}function mt(e,t){for(let r of f(
t,"a[href^='#']"))r.href=(e.dataset.page??"")+r.getAttribute("href")}function $n(e,t){let r=document.createElement(e);return r.
className="course-hidden",r.textContent=t,r}function T(e){return e.querySelector("[data-course=verdict]")}function En(e,t,r){let n=document.createElement("div");n.className="course-meant",n.setAttribute("role","group"),n.tabIndex=
-1;let s=document.createElement("p"),o=t.readings.map(a=>Fo(a,t.unit));s.textContent=`“${t.field.value.trim()}” can be\
 read in two ways. Did you mean ${o.join(" or ")}?`,s.id=`${e.id}-meant`,n.setAttribute("aria-labelledby",s.id);let i=t.
readings.map((a,c)=>jo(o[c],()=>{Me(t.field,a,t.unit),e.querySelector("[data-course=check]")?.focus(),r()}));n.append(s,
...i),me(e),T(e).append(n),n.focus()}function jo(e,t){let r=document.createElement("button");return r.type="button",r.className=
"course-button",r.textContent=e,r.addEventListener("click",t),r}function Fo(e,t){let r=Math.floor(e),n=Number.isInteger(
e)?"":` (between ${gt(r)} and ${gt(r+1)})`;return`${gt(e)} ${t}`.trim()+n}function gt(e){return String(e).replace("-","−")}var _o={kept:"",fleeting:"This browser keeps nothing here, so the answer lasts until you leave the page.",newer:"A newer\
 version of this course has stored an answer here, which stays as it is. This one lasts until you leave the page."};function On(e,t,r){
M(e).begin?.(e),r||Bo(e,t),T(e).setAttribute("role","status"),e.addEventListener("submit",n=>{n.preventDefault(),Nn(e,t)}),
e.addEventListener("input",n=>{n.target.name!=="sure"&&me(e)}),ge(e).addEventListener("toggle",()=>Ko(e,t))}function Nn(e,t){
let r=M(e),n=r.unclear?.(e);if(n){En(e,n,()=>Nn(e,t));return}let s=r.read(e);if(s===null){me(e),pt(e,r.refusal?.(e)??r.ask),
e.querySelector(".course-question-field :is(input, select, button)")?.focus();return}let o=ht(_(e),m(e),s);An(e,s,o),Go(
e,t,s,o),T(e).scrollIntoView({block:"nearest"})}function An(e,t,r){vn(e,r),_(e)==="estimate"&&T(e).append(tn(m(e),t))}function Go(e,t,r,n){
let s=e.dataset.question??"",i={quiz:e.closest("course-quiz").dataset.quiz??"",answer:r,grade:n,sure:Uo(e),revealed:ge(e).
open,now:new Date},a=xn(wt(e,t),i),c=_o[t.write(s,a)];c&&pt(e,c);let{result:l,score:u,sure:d,misconceptions:h}=a.latest;
e.dispatchEvent(new CustomEvent("course-answer",{bubbles:!0,detail:{question:s,result:l,score:u,sure:d,misconceptions:h}}))}
function Bo(e,t){let r=wt(e,t);if(!r||!M(e).restore(e,r.latest.answer))return;let n=_(e)==="challenge"?r.latest.answer:M(
e).read(e);n!==null&&An(e,n,ht(_(e),m(e),n))}function wt(e,t){let[r,...n]=yt(e);return t.read(r,n)}function yt(e){return[
e.dataset.question??"",...(e.dataset.aliases??"").split(" ").filter(Boolean)]}function Uo(e){let t=e.querySelector("inpu\
t[name=sure]:checked");return t?Number(t.value):null}function Ko(e,t){let r=wt(e,t);ge(e).open&&r&&!r.revealed&&t.write(
e.dataset.question??"",{...r,revealed:!0})}function ge(e){return e.querySelector(".course-answer")}var we=class e extends HTMLElement{static keeperFor=()=>({read:()=>null,write:()=>"fleeting"});keeper;states;connectedCallback(){
this.left=new AbortController;let{signal:t}=this.left;if(document.addEventListener("course-state",n=>this.follow(n.detail?.
slug),{signal:t}),this.begun)return;this.begun=!0;let r=this.keeper??e.keeperFor(this.forms().map(yt));for(let n of this.
forms())On(n,r,"fresh"in this.dataset);"class"in this.dataset&&Ur(this)}disconnectedCallback(){this.left?.abort()}follow(t){
for(let r of this.forms())r.dataset.type==="challenge"&&m(r).explorable===t&&jr(r)}reveal(t){for(let r of this.forms())r.
toggleAttribute("data-revealed",t),ge(r).open=t}forms(){return f(this,"form[data-question]")}};function kn(e,t){return e.flatMap(r=>r.questions.flatMap(([n,...s])=>{let o=t(n,s);return o?[{id:n,chapter:r,record:o}]:
[]}))}function xt(e,t){return qn(e.filter(({record:r})=>pe(r,t)))}function vt(e){return qn(e.filter(({record:t})=>t.latest.
result!=="right"))}function qn(e){let t=[...e].sort((n,s)=>bt(n)-bt(s)||(n.id<s.id?-1:1)),r=[];for(;t.length;){let n=r[r.
length-1]?.chapter.slug,s=t.findIndex(({chapter:o})=>o.slug!==n);r.push(...t.splice(Math.max(s,0),1))}return r}function bt({
record:e}){return Date.parse(e.review.due??e.latest.at)}function Tn(e,t){let r=e.filter(({record:s})=>s.review.due!==null&&
!pe(s,t));if(!r.length)return null;let n=new Date(Math.min(...r.map(bt)));return{day:n,count:r.filter(({record:s})=>pe(s,
n)).length}}var Ho=8e3,We=new Map,je=class extends HTMLElement{static receive(t,r){We.set(t,r)}queue=[];tally={of:0,right:0};counted;connectedCallback(){
this.left=new AbortController,k(this.chapters().flatMap(({questions:t})=>t)),P(()=>this.overview(),this.left.signal),!this.
begun&&(this.begun=!0,this.on("due",()=>this.begin(xt(this.items(),new Date))),this.on("missed",()=>this.begin(vt(this.items()))),
this.on("next",()=>this.next()),this.on("end",()=>this.end()),this.addEventListener("course-answer",t=>this.count(t.detail)),
this.overview())}disconnectedCallback(){this.left?.abort()}items(){return kn(this.chapters(),(t,r)=>x("question",t,r))}chapters(){
return JSON.parse(this.dataset.chapters??"[]")}named(t){return this.querySelector(`[data-course=${t}]`)}on(t,r){this.named(
t).addEventListener("click",r)}overview(){let t=new Date,r=this.items(),[n,s]=[xt(r,t).length,vt(r).length];this.named("\
overview").textContent=zo(r,n,t),this.named("due").hidden=!n,this.named("due").textContent=`Review what is due (${n})`,this.
named("missed").hidden=!s,this.named("missed").textContent=`Try what you missed (${s})`}begin(t){this.queue=t,this.place=
-1,this.tally={of:0,right:0},this.show(!0),this.next()}show(t){this.named("overview").hidden=t,this.named("start").hidden=
t,this.named("round").hidden=!t}next(){this.place=(this.place??-1)+1;let t=this.queue?.[this.place];t?Vo(this,t):this.end()}count(t){
let r=this.queue?.[this.place??0];!r||r.id!==t.question||this.counted===r.id||(this.counted=r.id,this.tally={of:this.tally.
of+1,right:this.tally.right+(t.result==="right"?1:0)})}end(){this.queue=[],this.counted=void 0,this.named("question").replaceChildren(),
this.show(!1),this.overview();let{of:t,right:r}=this.tally;t&&this.named("overview").prepend(`${r} of ${t} right. `),this.
named("overview").focus()}};function zo(e,t,r){if(!e.length)return"Nothing to review yet. Answer a few questions in any \
chapter, and they come back here: what you missed the next day, what you knew a week later.";if(t)return t===1?"One ques\
tion is due.":`${t} questions are due.`;let n=Tn(e,r);if(!n)return"Nothing is due, and nothing is waiting.";let s=n.day.
toLocaleDateString("en-GB",{weekday:"long",day:"numeric",month:"long"});return`Nothing is due today. ${n.count===1?"One \
question comes":`${n.count} questions come`} back on ${s}.`}function Vo(e,t){let{chapter:r,id:n}=t,[s,o]=[(e.place??0)+1,
e.queue?.length??0];e.named("place").textContent=`Question ${s} of ${o}`;let i=e.named("chapter");i.textContent=r.title,
i.href=r.page,e.named("next").textContent=s===o?"Finish":"Next question",Yo(r,a=>{e.queue?.[e.place??0]===t&&(e.named("q\
uestion").replaceChildren(Jo(r,n,a?.[n])),e.named("place").focus())})}function Jo(e,t,r){let n=r?new DOMParser().parseFromString(
r,"text/html").querySelector("form"):null;if(!n)return Cn(e,t,"The questions of this chapter did not arrive. Answer this\
 one in its");if(n.dataset.type==="challenge")return Cn(e,t,"This challenge needs its explorable. Answer it in its");n.dataset.
page=e.page,mt(n,n);let s=document.createElement("course-quiz");return s.className="course-quiz",s.dataset.quiz=e.slug,s.
dataset.fresh="",s.append(document.importNode(n,!0)),s}function Cn(e,t,r){let n=document.createElement("p"),s=document.createElement(
"a");return s.href=`${e.page}#question-${t}`,s.textContent="chapter",n.append(`${r} `,s,"."),n}function Yo(e,t){if(We.has(
e.slug)){t(We.get(e.slug));return}let r=document.createElement("script"),n=()=>{clearTimeout(s),r.onload=null,r.onerror=
null,t(We.get(e.slug))},s=setTimeout(n,Ho);r.src=e.source,r.onload=n,r.onerror=n,document.head.append(r)}function Ln(e,t){let r=In(e);return t.some(n=>Qo(n).test(r))}function In(e){return e.normalize("NFKD").toLowerCase().replace(
/[\p{M}'’ʼ]/gu,"").replace(/[^\p{L}\p{N}*]+/gu," ").trim()}function Qo(e){let t=In(e).replaceAll("*","[^ ]*");return new RegExp(
`(?:^| )${t}(?: |$)`,"u")}var Xo=["h1, .headerlink, script, style, template, nav, form, table, svg, .course-term-meaning, .course-hidden",".course\
-help, course-explorable, course-quiz, .course-answers, .course-gallery, course-map, course-review","course-offline"].join(
", ");function Rn(e,t){let r=e.querySelector("article")??e.querySelector("[role=main]"),n=t&&r?.querySelector(`#${CSS.escape(
t.slice(1))}`)||r;for(let s of n?.querySelectorAll(Xo)??[])s.remove();return(n?.textContent??"").replace(/\s+/g," ").trim()}
function Mn(e,t){let r=e.toLowerCase(),n=t.map(a=>r.search(new RegExp(`(?<![\\p{L}\\p{N}])${ei(a)}`,"u"))).filter(a=>a>=
0),s=n.length?Zo(e,Math.min(...n)):0,o=e.length<=s+220?e.length:e.lastIndexOf(" ",s+220);return`${s===0||/[.?!] $/.test(
e.slice(0,s))?"":"… "}${e.slice(s,o)}${o<e.length?" …":""}`}function Zo(e,t){let r=e.slice(Math.max(0,t-90),t);if(r.
length===t)return 0;let n=Math.max(...[". ","? ","! "].map(s=>r.lastIndexOf(s)));return t-r.length+(n>=0?n+2:r.indexOf("\
 ")+1)}function ei(e){return e.replace(/[.*+?^${}()|[\]\\]/g,"\\$&")}function Pn(){typeof DOCUMENTATION_OPTIONS<"u"&&location.protocol==="file:"&&(DOCUMENTATION_OPTIONS.SHOW_SEARCH_SUMMARY=
!1);let e=document.getElementById("search-results");e&&ti(e)}function ti(e){typeof Search<"u"&&(Search.makeSearchSummary=
si);let t=new URLSearchParams(location.search).get("q")?.trim()??"",r=JSON.parse(St("search-help")?.dataset.words??"[]");
Ln(t,r)&&Dn();let n=new MutationObserver(()=>{let s=ri(e);s!==void 0&&(n.disconnect(),Sr(),s===0&&Dn(),ni(s,t))});n.observe(
e,{childList:!0,subtree:!0,characterData:!0})}function ri(e){if(e.querySelector(".search-summary")?.textContent)return e.
querySelectorAll("ul.search > li").length}function ni(e,t){let r=St("search-said");if(!r)return;let n=e?`${g(String(e),"\
page has|pages have")} “${t}”.`:`No page has “${t}”. Try fewer words, or another one.`;r.textContent=n}function Dn(){
let e=St("search-help"),t=document.querySelector("template[data-course=search-help-card]");e&&t&&!e.hasChildNodes()&&e.append(
t.content.cloneNode(!0))}function si(e,t,r){let n=Rn(new DOMParser().parseFromString(e,"text/html"),r),s=document.createElement(
"p");return s.className="context",s.textContent=Mn(n,[...t]),s}function St(e){return document.querySelector(`[data-cours\
e=${e}]`)}var $t=[];function jn(){window.addEventListener("pagehide",()=>{$t=L()}),window.addEventListener("pageshow",({persisted:e})=>{
e&&Wn($t)}),window.addEventListener("storage",({key:e,newValue:t})=>{(e===null||e.startsWith(b))&&t===null&&Wn(e===null?
$t:[e.slice(b.length)])})}function Wn(e){let t=new Set(L());e.some(r=>!t.has(r)&&!r.startsWith("reader:"))&&location.reload()}function Fn(e){return k(e),{read:(t,r)=>x("question",t,r),write:(t,r)=>ne("question",t,r)}}var _n={read:e=>x("guess",e),
write:(e,t)=>ne("guess",e,t)};function Bn(){oi(),document.addEventListener("pointerover",Gn),document.addEventListener("focusin",Gn),document.addEventListener(
"scroll",ii,{capture:!0,passive:!0}),document.addEventListener("pointerdown",e=>Ot(Fe(e.target))),document.addEventListener(
"click",ai),document.addEventListener("keydown",ci)}function oi(){for(let e of document.querySelectorAll(".course-term-w\
ords"))e.setAttribute("role","button"),e.setAttribute("aria-expanded","false")}function Gn(e){let t=Fe(e.target);t&&(delete t.
dataset.dismissed,Et(t))}function Et(e){let t=e.querySelector(".course-term-meaning"),r=e.querySelector(".course-term-wo\
rds").getClientRects();if(r.length===0)return;t.style.position="fixed",t.style.bottom="auto";let{width:n,height:s}=t.getBoundingClientRect(),
o=document.documentElement.clientWidth-8-n,i=r[0].top-s;t.style.left=`${Math.max(8,Math.min(r[0].left,o))}px`,t.style.top=
`${i<56?r[r.length-1].bottom:i}px`}function ii(){let e=".course-term[data-open], .course-term:hover, .course-term:focus-\
within";for(let t of document.querySelectorAll(e))Et(t)}function ai(e){let t=e.target instanceof Element?e.target.closest(
".course-term-words"):null,r=Fe(t);if(!t||!r||e.ctrlKey||e.metaKey||e.shiftKey||e.altKey)return;e.preventDefault();let n="\
open"in r.dataset;Ot(),!n&&(delete r.dataset.dismissed,r.dataset.open="",t.setAttribute("aria-expanded","true"),Et(r))}function ci(e){
let t=e.target;if(e.key==="Escape"){let r=Fe(t);t.matches(".course-term-more")&&r?.querySelector(".course-term-words")?.
focus(),Ot()}e.key===" "&&t.matches(".course-term-words")&&(e.preventDefault(),t.click())}function Ot(e=null){for(let t of document.
querySelectorAll(".course-term"))t!==e&&(delete t.dataset.open,t.dataset.dismissed="",t.querySelector(".course-term-word\
s")?.setAttribute("aria-expanded","false"))}function Fe(e){return e instanceof Element?e.closest(".course-term"):null}Z.keeper=_n;we.keeperFor=Fn;Pn();jn();Bn();var ui={"course-explorable":Z,"course-offline":Oe,"course-plotly":be,"course-\
keeping":Te,"course-map":Ce,"course-sureness":Le,"course-quiz":we,"course-review":je};for(let[e,t]of Object.entries(ui))
customElements.get(e)||customElements.define(e,t);})();
