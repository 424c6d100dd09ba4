"use strict";(()=>{function Fe(e,t){let n=window.Plotly,r={...t.layout?.font,color:getComputedStyle(e).color},s={paper_bgcolor:"transparent",
plot_bgcolor:"transparent"};n?.react(e,t.data,{...t.layout,font:r,...s},{displayModeBar:!1,responsive:!0})}var ge=class extends HTMLElement{connectedCallback(){
let t=this.querySelector("script");if(!t)return;let n=JSON.parse(t.textContent??"{}"),r=()=>Fe(this,n);r(),new MutationObserver(
r).observe(document.documentElement,{attributeFilter:["data-theme"]})}};function At(e,t,n){let r=[];for(let s of e){let o=Tt(s,[s.text],n),i=qt(t,o)&&!r.some(a=>a&&kt(o,a.box));r.push(i?{lines:[
s.text],box:o}:null)}return e.forEach((s,o)=>{let i=r.flatMap(a=>a?[a.box]:[]);r[o]??=_r(s,t,i,n)}),r}function kt(e,t){return e.
left<t.right+.4&&t.left<e.right+.4&&e.top<t.bottom+.1&&t.top<e.bottom+.1}function qt(e,t){return e.left-1e-9<=t.left&&t.
right<=e.right+1e-9&&e.top-1e-9<=t.top&&t.bottom<=e.bottom+1e-9}function Tt(e,t,n){let r=Math.max(...t.map(n)),s=1.2*t.length,
o=e.x+({left:-r-.45,right:.45}[e.column]??-r/2),i=e.y+({top:-s-.3,bottom:.3}[e.row]??-s/2);return{left:o,top:i,right:o+r,
bottom:i+s}}function _r(e,t,n,r){let s=null,o=1/0,i=Ur(e.text,r),a=i.map(l=>Math.max(...l.map(r))),c=Math.max(t.right-t.
left,Math.min(...a));t={...t,right:t.left+c};for(let l of i.filter((u,d)=>a[d]<=c+1e-9)){let u=Tt(e,l,r),d=u.right-u.left,
p=u.bottom-u.top;for(let v of Gr(e,u,t,n))for(let S of Br(e,u,t,n)){let me=Math.abs(v-u.left)+1.5*Math.abs(S-u.top)+.8*(l.
length-1);if(me>=o-1e-9)continue;let G={left:v,top:S,right:v+d,bottom:S+p};!qt(t,G)||n.some(Fr=>kt(G,Fr))||(s={lines:l,box:G},
o=me)}}return s}function Gr(e,t,n,r){let s=t.right-t.left;return[...[t.left,e.x-s-.45,e.x-s/2,e.x+.45,n.right-s,n.left],
...r.flatMap(i=>[i.right+.4,i.left-.4-s])]}function Br(e,t,n,r){let s=t.bottom-t.top;return[...[t.top,e.y-s-.3,e.y-s/2,e.
y+.3,n.top,n.bottom-s],...r.flatMap(i=>[i.bottom+.1,i.top-.1-s])]}function Ur(e,t){let n=e.split(" "),r=n.map(t),s=t(" "),
o=r.reduce((a,c)=>a+c,s*(n.length-1)),i=[];for(let a=1;a<=Math.min(n.length,5);a+=1){let c=Math.max(...r,o/a),l=Nt(n,r,s,
c);for(;l.length>a;)c+=.5,l=Nt(n,r,s,c);l.length===a&&i.push(l)}return i}function Nt(e,t,n,r){let s=[e[0]],o=t[0];for(let i=1;i<
e.length;i+=1)o+n+t[i]<=r+1e-9?(s[s.length-1]+=` ${e[i]}`,o+=n+t[i]):(s.push(e[i]),o=t[i]);return s}function B(e){let[t,n]=e.xaxis.range,[r,s]=e.yaxis.range,o=i=>(s-i)/(s-r);return{x:i=>(i-t)/(n-t),y:o,floor:o(Math.max(0,
r))}}function N(e){return`${Math.round(e*1e4)/100}%`}var zr=.92,Lt={rule:1,note:0},It=new WeakMap,Rt=new WeakMap,Ct=new Map,Kr=typeof ResizeObserver=="function"?new ResizeObserver(
es):null;function _e(e,t,n){n||It.set(e,t);let{width:r,height:s,measure:o}=n??Zr(e),i=e.querySelector(".course-labels");
if(!i||!(r>0))return;let a=B(t.layout),c=[...t.data.keys()].filter(p=>Vr(t.data[p])),l=c.map(p=>Jr(t.data[p],a,r,s)),u=At(
l,Yr(t.layout,r,s),o),d=new Set;c.forEach((p,v)=>{let S=u[v];S&&d.add(Qr(i,p,l[v],S,[l[v].x/r,l[v].y/s]))});for(let p of[
...i.children])d.has(p)||p.remove()}function Vr(e){let t=Lt[e.meta.mark];return t===void 0||e.x[t]===null||e.y[t]===null?
void 0:e.text[t]}function Jr(e,t,n,r){let s=Lt[e.meta.mark],[o,i]=e.textposition.split(" ");return{text:e.text[s],x:t.x(
e.x[s])*n,y:t.y(e.y[s])*r,row:o,column:i}}function Yr(e,t,n){return e.yaxis.visible===!1?{left:-.2,top:-.2,right:t+.2,bottom:n+
.2}:{left:.1,top:-.2,right:t+.9,bottom:n}}function Qr(e,t,n,{lines:r,box:s},o){let[i,a]=o.map(N),c={left:"end",right:"st\
art"}[n.column]??"middle",l={left:s.right,right:s.left}[n.column]??(s.left+s.right)/2,u=`${Math.round((l-n.x)*100)/100}e\
m`,d=`${Math.round((s.top+zr-n.y)*100)/100}em`,p=[i,a,c,u,d,...r].join("|"),v=e.querySelector(`[data-label="${t}"]`);if(v?.
getAttribute("data-place")===p)return v;let S=v??e.appendChild(Mt("text",{"data-label":String(t)})),Ot=r.length===1?{dx:u,
dy:d}:{dx:"0",dy:"0"};return Dt(S,{class:"course-label","data-place":p,x:i,y:a,"text-anchor":c,...Ot}),r.length===1?S.textContent=
r[0]:S.replaceChildren(...r.map((me,G)=>Xr(me,{x:i,dx:u,dy:G?`${1.2}em`:d},G<r.length-1))),S}function Xr(e,t,n){let r=Mt(
"tspan",t);return r.textContent=n?`${e} `:e,r}function Mt(e,t){return Dt(document.createElementNS("http://www.w3.org/200\
0/svg",e),t)}function Dt(e,t){for(let[n,r]of Object.entries(t))e.setAttribute(n,r);return e}function Zr(e){let t=Rt.get(
e);return t||(Kr?.observe(e),Pt(e))}function Pt(e){let t=getComputedStyle(e),n=parseFloat(t.fontSize),{width:r,height:s}=e.
getBoundingClientRect(),o={width:r/n,height:s/n,measure:ts(t)};return Rt.set(e,o),o}function es(e){for(let{target:t}of e){
Pt(t);let n=It.get(t);n&&_e(t,n)}}function ts(e){let t=`${e.fontStyle} ${e.fontWeight} 100px ${e.fontFamily}`,n=(parseFloat(
e.letterSpacing)||0)/parseFloat(e.fontSize),r=`${t}|${n}`,s=Ct.get(r);if(s)return s;let o=document.createElement("canvas").
getContext("2d");o.font=t;let i=new Map,a=c=>(i.has(c)||i.set(c,o.measureText(c).width/100+n*c.length),i.get(c));return Ct.
set(r,a),a}function jt(e,t,n,r){let s=B(t.layout);for(let o of n){let i=e.querySelector(`[data-mark="${o}"]`),a=t.data[o];i&&os[a.meta.
mark](i,a,s)}_e(e,t,r)}function ns(e,t){let n="",r=!0,s=0;return e.x.forEach((o,i)=>{let a=e.y[i];if(o===null||a===null){
r=!0;return}let c=Math.round(t.x(o)*1e4)/10,l=Math.round(t.y(a)*1e4)/10;e.meta.mark==="steps"&&!r&&(n+=`L${c} ${s}`),n+=
`${r?"M":"L"}${c} ${l}`,r=!1,s=l}),e.meta.mark==="band"&&n?`${n}Z`:n}function we(e,t,n){e.querySelector("path")?.setAttribute(
"d",ns(t,n))}function rs(e,t,n){let r=n.x(t.width)-n.x(0);[...e.children].forEach((s,o)=>{let i=n.y(t.y[o]??0);s.setAttribute(
"x",N(n.x(t.x[o])-r/2)),s.setAttribute("y",N(Math.min(i,n.floor))),s.setAttribute("height",N(Math.abs(n.floor-i)))})}function Wt(e,t,n){
[...e.children].forEach((r,s)=>{let o=t.y[s];if(Ft(r,o!==null),o===null)return;let i=r.localName==="circle"?"c":"";r.setAttribute(
`${i}x`,N(n.x(t.x[s]))),r.setAttribute(`${i}y`,N(n.y(o)))})}function ss(e,t,n){if(Ft(e,t.y[0]!==null&&t.x[0]!==null),e.hasAttribute(
"visibility"))return;let r=e.querySelector("line");[0,1].forEach(s=>{r.setAttribute(`x${s+1}`,N(n.x(t.x[s]))),r.setAttribute(
`y${s+1}`,N(n.y(t.y[s])))})}function Ft(e,t){t?e.removeAttribute("visibility"):e.setAttribute("visibility","hidden")}var os={
line:we,steps:we,band:we,links:we,bars:rs,dots:Wt,people:Wt,rule:ss};function Gt(){return!document.hidden&&matchMedia("(prefers-reduced-motion: no-preference)").matches}function Bt(e,t,n){let r=0,
s=performance.now(),o=i=>{let a=Math.max(0,(i-s)/280);n(a<1?as(e,t,is(a)):t),a<1&&(r=requestAnimationFrame(o))};return o(
s),()=>cancelAnimationFrame(r)}function is(e){return e*e*(3-2*e)}function as(e,t,n){let r=t.data.map((s,o)=>({...s,x:_t(
e.data[o].x,s.x,n),y:_t(e.data[o].y,s.y,n)}));return{...t,data:r}}function _t(e,t,n){return e===t||e?.length!==t?.length?
t:t.map((r,s)=>{let o=e[s];return typeof o=="number"&&typeof r=="number"?o+(r-o)*n:r})}var cs=new Set(["1","-1","−1"]);function w(e,t=""){return`${e} ${Ge(e,t)}`.trim()}function Ge(e,t){let[n,r]=t.split("|");
return(r===void 0||cs.has(e)?n:r).trim()}function Ut(e,t){let n=(/\.(\d*?)0*$/.exec(t)?.[1]??"").length;return String(Number(
e.toFixed(n)))}function Ht(e,t){for(let n of e.querySelectorAll("[data-path]")){let r=us(t,n.dataset.path),s=Array.isArray(r)?r.filter(
o=>o!==null).length:r;n.textContent=Be(s,Number(n.dataset.digits),"tens"in n.dataset)}}function us(e,t){return t.split("\
.").reduce((n,r)=>n[r],e)}function Be(e,t,n=!1){if(e===null)return"–";if(!n)return e.toFixed(t).replace("-","−");let r=Math.
max(0,Math.ceil(1-e)),s={minimumFractionDigits:r,maximumFractionDigits:r};return Number((10**e).toPrecision(2)).toLocaleString(
"en",s)}var ls=new Set(["line","steps","bars","dots"]);function Kt(e,t,n){let r=e.querySelector("[data-course=chart]"),s=e.querySelector(
".course-plot");if(!r||!s)return()=>{};let o,i=fs(r),a=u=>{let d=t(),p=d?ye(d):[];o=u===void 0||p.length===0?void 0:Math.
max(0,Math.min(p.length-1,u)),ps(i,s,d,o===void 0?void 0:p[o])},c=u=>{let d=t();d&&a(ds(ye(d),d,s,u))},l=u=>{let d=t()&&
ye(t()).length-1||0,p={ArrowRight:(o??-1)+1,ArrowLeft:(o??1)-1,Home:0,End:d}[u.key];p===void 0&&u.key!=="Escape"||d<1||(u.
preventDefault(),a(p))};return s.addEventListener("pointermove",c,{signal:n}),s.addEventListener("pointerdown",c,{signal:n}),
r.addEventListener("pointerleave",()=>a(void 0),{signal:n}),r.addEventListener("keydown",l,{signal:n}),r.addEventListener(
"focusout",()=>a(void 0),{signal:n}),()=>{let u=t();u&&ye(u).length>1&&(r.tabIndex=0),o!==void 0&&a(o)}}function ye(e){if(e.
layout.xaxis.visible===!1||e.layout.yaxis.visible===!1)return[];let t=new Map;for(let n of e.data)!ls.has(n.meta.mark)||
!n.name||n.hoverinfo==="skip"||n.x.forEach((r,s)=>{let o=n.y[s];if(r===null||o===null)return;let i=t.get(r)??[];i.push({
name:n.name,y:o}),t.set(r,i)});return[...t].map(([n,r])=>({x:n,rows:r})).sort((n,r)=>n.x-r.x)}function ds(e,t,n,r){let s=n.
getBoundingClientRect(),[o,i]=t.layout.xaxis.range,a=o+(r.clientX-s.left)/s.width*(i-o),c=e.map(l=>Math.abs(l.x-a));return e.
length?c.indexOf(Math.min(...c)):void 0}function fs(e){let t=(s,o)=>{let i=document.createElement("div");return i.className=
s,i.hidden=!0,o.appendChild(i)},n=e.querySelector(".course-plot-area"),r=document.createElement("p");return r.className=
"course-read-heard",r.setAttribute("role","status"),e.after(r),{line:t("course-read-line",n),words:t("course-read",n),heard:r}}
function ps(e,t,n,r){if(e.line.hidden=e.words.hidden=!r,e.heard.textContent="",!r||!n)return;let{x:s,y:o}=n.layout.meta,
i=[s.label,zt(r.x,s,n.layout.xaxis)].filter(Boolean).join(": "),a=hs(r).map(({name:u,values:d})=>d.length>1?`${u}: ${d.length}\
 here`:`${u}: ${zt(d[0],o,n.layout.yaxis)}`);e.heard.textContent=[i,...a].join("; "),e.words.replaceChildren(...[i,...a].
map(u=>ms(u)));let c=B(n.layout).x(r.x),l=t.getBoundingClientRect().left-e.line.parentElement.getBoundingClientRect().left;
e.line.style.left=`${l+c*t.getBoundingClientRect().width}px`,e.words.style.left=e.line.style.left,e.words.classList.toggle(
"course-read-leftwards",c>.5)}function hs(e){return[...new Set(e.rows.map(n=>n.name))].map(n=>({name:n,values:e.rows.filter(
r=>r.name===n).map(r=>r.y)}))}function ms(e){let t=document.createElement("div");return t.textContent=e,t}function zt(e,t,n){
let r=(n.tickvals??[]).indexOf(e);return r>=0?w(n.ticktext[r],t.unit):w(Be(e,t.digits,t.tens),t.unit)}var Vt={$ref:"#/$defs/file",$defs:{version:{const:2},id:{type:"string",pattern:"^[a-z0-9]+(-[a-z0-9]+)*$",maxLength:200},
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
/newer"}}}},required:["file","version","course","at","reader","records"],additionalProperties:!1}}};var Ue=Vt.$defs;function $(e,t){return Object.hasOwn(Ue,t)&&W(e,Ue[t])}function W(e,t){return Object.entries(t).every(([
n,r])=>{let s=ws.get(n);return!s||s(e,r,t)})}var ws=new Map(Object.entries({$ref:(e,t)=>W(e,Ue[t.slice(8)]),anyOf:(e,t)=>t.
some(n=>W(e,n)),type:(e,t)=>[t].flat().some(n=>ys(e,n)),const:(e,t)=>e===t,enum:(e,t)=>t.includes(e),minimum:(e,t)=>typeof e!=
"number"||e>=t,exclusiveMinimum:(e,t)=>typeof e!="number"||e>t,maximum:(e,t)=>typeof e!="number"||e<=t,minLength:(e,t)=>typeof e!=
"string"||[...e].length>=t,maxLength:(e,t)=>typeof e!="string"||[...e].length<=t,pattern:(e,t)=>typeof e!="string"||new RegExp(
t,"u").test(e),items:(e,t)=>!Array.isArray(e)||e.every(n=>W(n,t)),minItems:(e,t)=>!Array.isArray(e)||e.length>=t,maxItems:(e,t)=>!Array.
isArray(e)||e.length<=t,required:(e,t)=>!y(e)||t.every(n=>Object.hasOwn(e,n)),maxProperties:(e,t)=>!y(e)||Object.keys(e).
length<=t,propertyNames:(e,t)=>!y(e)||Object.keys(e).every(n=>W(n,t)),properties:(e,t)=>!y(e)||Object.keys(e).every(n=>!Object.
hasOwn(t,n)||W(e[n],t[n])),additionalProperties:(e,t,{properties:n={}})=>!y(e)||Object.keys(e).every(r=>Object.hasOwn(n,
r)||t!==!1&&W(e[r],t))}));function ys(e,t){return t==="null"?e===null:t==="array"?Array.isArray(e):t==="object"?y(e):t===
"integer"?Number.isInteger(e):t==="number"?Number.isFinite(e):typeof e===t}function y(e){return e!==null&&typeof e=="obj\
ect"&&!Array.isArray(e)}function xe(e,t){return`course:${e}:${t}`}function ve(e){if(!bs(e))return null;let t={answer:e.answer,result:e.result,score:e.
score,misconceptions:e.misconceptions??null,sure:e.sure??null,at:be(e.at)},n={v:2,quiz:e.quiz,first:xs(e,t),latest:t,tries:e.
tries??null,revealed:e.revealed===!0,review:{due:be(e.due),recalled:e.recalled??0}};return $(n,"question")?n:null}function bs(e){
return!y(e)||e.v!==1||!("answer"in e)?!1:typeof e.score=="number"&&e.score>=0&&e.score<=1&&["right","partly","wrong"].includes(
e.result)&&be(e.at)!==null}function xs(e,t){if(!y(e.first))return null;let n=be(e.first.at);return e.tries===1&&n===t.at&&
e.first.result===t.result?t:{answer:null,result:e.first.result,score:null,misconceptions:null,sure:e.first.sure??null,at:n}}
function be(e){let t=typeof e=="string"?Date.parse(e):NaN;return Number.isNaN(t)?null:new Date(t).toISOString()}function U(e,t,n){return!t||!n?t??n:{question:vs,guess:$e,claim:$e,belief:$s,reader:He}[e](t,n)}function vs(e,t){let[n,r]=[
Jt(e),Jt(t)],{at:s,...o}=He(n,r);return{v:2,...o,first:$e(e.first,t.first),tries:e.tries===null||t.tries===null?e.tries??
t.tries:Math.max(e.tries,t.tries),revealed:e.revealed||t.revealed}}function Jt({quiz:e,latest:t,review:n}){return{quiz:e,
latest:t,review:n,at:t.at}}function $s(e,t){return{v:2,start:$e(e.start,t.start),end:He(e.end,t.end)}}function $e(e,t){return!e||
!t?e??t:e.at!==t.at?e.at<t.at?e:t:Yt(e,t)}function He(e,t){return!e||!t?e??t:e.at!==t.at?e.at>t.at?e:t:Yt(e,t)}function Yt(e,t){
let[n,r]=[E(e),E(t)],[s,o]=[n,r].map(i=>i.split(":null").length);return s!==o?s<o?e:t:n<=r?e:t}function E(e){return JSON.
stringify(e,(t,n)=>y(n)?Object.fromEntries(Object.entries(n).sort(([r],[s])=>r<s?-1:1)):n)}var Se=2,Q=["question","guess","claim","belief","reader"],D="self",X=document.currentScript?.dataset.course??"course",x=`\
coursebook:${X}:`,Z=JSON.parse(document.currentScript?.dataset.titles??"[]"),H=`${x}closed:first-edition`,O=new Map,ze=new Set;
function m(e,t,n=[]){return[t,...n].map(s=>O.get(`${e}:${s}`)??Ss(e,s)).reduce((s,o)=>U(e,s,o),null)}function z(e,t,n){let r=te(
e,t,n);return j(),r}function K(e){let t=new Map;for(let n of[...L(),...O.keys()].filter(r=>r.startsWith(`${e}:`))){let r=n.
slice(e.length+1),s=m(e,r);s&&t.set(r,s)}return t}function ee(){return L().flatMap(e=>{let[t,...n]=e.split(":"),{is:r,value:s}=I(
t,n.join(":"));return r==="newer"?[{kind:t,id:n.join(":"),value:s}]:[]})}function Qt(e,t){O.delete(`${e}:${t}`);try{I(e,
t).is!=="newer"&&C().removeItem(`${x}${e}:${t}`)}catch{}return j(),I(e,t).is==="none"}function Xt(){O.clear();try{for(let e of L())
C().removeItem(x+e);Es()&&C().setItem(H,JSON.stringify({v:Se}))}catch{}return j(),L().length===0}function P(e,t){ze.add(
e);let n=r=>{(r.key===null||r.key.startsWith(x))&&e()};window.addEventListener("storage",n,{signal:t}),t.addEventListener(
"abort",()=>ze.delete(e))}function j(){for(let e of ze)e()}function te(e,t,n){let r=`${e}:${t}`;try{if(I(e,t).is==="newe\
r")return O.set(r,n),"newer";if($(n,e))return C().setItem(x+r,JSON.stringify(n)),O.delete(r),"kept"}catch{}return O.set(
r,n),"fleeting"}function C(){let e=window.localStorage;return"fleeting"in e?e.given:e}function Zt(){try{window.localStorage.
removeItem("sphinx_highlight_terms")}catch{}}function L(){try{return Object.keys(C()).filter(t=>t.startsWith(x)&&t!==H).
map(t=>t.slice(x.length))}catch{return[]}}function V(e){try{return C().getItem(e)}catch{return null}}function Ss(e,t){let{
is:n,value:r}=I(e,t);return n==="sound"?r:null}function I(e,t){let n=V(`${x}${e}:${t}`);if(n===null)return{is:"none",value:null};
let r=ne(n);return $(r,"newer")?{is:"newer",value:r}:Q.some(o=>o===e)&&$(r,e)?{is:"sound",value:r}:{is:"damaged",value:null}}
function ne(e){try{return JSON.parse(e??"null")}catch{return null}}function Es(){let e=Z.map(t=>xe(t,""));return Object.
keys(C()).some(t=>e.some(n=>t.startsWith(n)))}function en(e){return[...e?.querySelectorAll("[name]")??[]].map(t=>t)}function tn(e,t){return Object.fromEntries(e.map(n=>[
n.name,Os(n,t)]))}function Os(e,t){return e instanceof HTMLInputElement?e.type==="checkbox"?e.checked:Number(e.value):(t.
find(r=>r.name===e.name)?.values??[]).find(r=>String(r)===e.value)??e.value}function nn(e,t,n){for(let r of e){let s=n[r.
name];r instanceof HTMLInputElement&&r.type==="checkbox"?r.checked=!!s:r.value!==String(s)&&(r.value=String(s)),r.type===
"range"&&Ns(r,t)}}function Ns(e,t){let n=t.find(o=>o.name===e.name)?.unit??"",r=w(String(Number(e.value)),n);e.setAttribute(
"aria-valuetext",r);let s=e.parentElement?.querySelector("[data-course=value]");s&&(s.textContent=r)}function Ee(e){return Object.
fromEntries(e.map(t=>[t.name,t.default]))}function rn(e,t,n){let r=e.find(s=>s.name===n)?.values??[];return{...t,[n]:r[(r.
indexOf(t[n])+1)%r.length]}}function sn(e,t,n){return e?E(e.value)===E(t.value)&&e.kind===t.kind&&e.truth===null?{...e,truth:t.truth}:e:{v:2,...t,at:n.
toISOString()}}function on(e){let t=e.querySelector("input[type=range]");if(t)return{kind:"number",value:Number(t.value),scale:As(t),truth:null};
let n=e.querySelector("input:checked");return n&&{kind:"option",value:n.value,scale:ks(e),truth:null}}function As({min:e,
max:t,step:n,dataset:r}){return{unit:r.unit??"",low:Number(e),high:Number(t),step:Number(n)}}function ks(e){return{options:[
...e.querySelectorAll("input[type=radio]")].map(n=>({id:n.value,words:(n.parentElement?.textContent??n.value).trim()}))}}
function an(e){return e.kind==="number"?w(String(e.value),e.scale.unit):e.kind==="curve"?"the curve that you drew":e.scale.
options.find(({id:t})=>t===e.value)?.words??e.value}var qs={kept:"",fleeting:"This browser keeps nothing here, so your g\
uess lasts until you leave the page.",newer:"A newer version of this course has stored a guess here, which stays as it i\
s. This one lasts until you leave the page."};function cn(e,t,n){let r=m("guess",e),s=sn(r,{...t,truth:n??null},new Date);
return r&&E(r)===E(s)?"":qs[z("guess",e,s)]}function A(e,t){let n=0;for(let r of e){let s=r.values.indexOf(t[r.name]);if(s<0)return-1;n=n*r.values.length+s}return n}function un(e,t){let n=Object.entries(t).map(([r,s])=>[r,String(s)]);return`#${e}?${new URLSearchParams(n)}`}function ln(e,t,n){
let[r,s]=decodeURI(e.slice(1)).split("?");if(r!==t||s===void 0)return null;let o=Object.fromEntries(n.map(i=>[i.name,i.default]));
for(let[i,a]of new URLSearchParams(s)){let l=n.find(u=>u.name===i)?.values.find(u=>String(u)===a);if(l===void 0)return null;
o[i]=l}return o}function Ke(e,t){return e.slice(1).split("?")[0]===t}var Ts="600px",Je=new Map,J=new Map,Ve=new Set;function dn(e,t){Je.set(e,t);let n=J.get(e)??[];J.delete(e);for(let r of n)
r.begin(t)}function Ye(e,t){let n=Je.get(e);n?t.begin(n):J.set(e,(J.get(e)??new Set).add(t))}function fn(e,t){if(Je.has(
e)||Ve.has(e))return;Ve.add(e);let n=document.createElement("script"),r=()=>{let s=J.get(e)??[];J.delete(e),Ve.delete(e);
for(let o of s)o.fail();n.remove()};n.src=t,n.onload=r,n.onerror=r,document.head.append(n)}function pn(e,t){if(!("Inters\
ectionObserver"in window)){t();return}let n=new IntersectionObserver(r=>{r.some(s=>s.isIntersecting)&&(n.disconnect(),t())},
{rootMargin:Ts});n.observe(e)}var Qe=/[?!…]$/;function Oe(e){return e.trim().replace(/(?<!\.)\.$/,"")}function re(e){let t=Oe(e);return Qe.test(t)||
t.endsWith("...")?t:`${t}.`}function Y(e,t){let n=Oe(e).replace(/:$/,"");return`${n}${Qe.test(n)?"":":"} ${Oe(t)}`}function F(e){
return e.map(Oe).reduce((t,n)=>`${t}${Qe.test(t)?"":";"} ${n}`)}function hn(e,t,n){let r=e.querySelector("input[type=range]");r?.addEventListener("input",()=>{let s=w(r.value,r.dataset.
unit);r.setAttribute("aria-valuetext",s),e.querySelector("[data-course=value]").textContent=s},{signal:n}),e.addEventListener(
"submit",s=>{s.preventDefault();let o=on(e);o?t(o):Ls(e)},{signal:n}),e.querySelector("[data-course=skip]")?.addEventListener(
"click",()=>t(null),{signal:n})}function Cs(e,t){return e.querySelector(`input[value="${CSS.escape(t)}"]`)?.parentElement?.
textContent?.trim()??t}function Ls(e){e.querySelector("input")?.focus()}function mn(e,t,n){let r=wn(e);r.hidden=!1,r.textContent=
yn(Ne(e),t,n),r.tabIndex=-1,r.focus({preventScroll:!0})}function gn(e,t,n){let r=wn(e);r.removeAttribute("role"),r.hidden=
!1,r.textContent=yn(Ne(e),t,n)}function wn(e){return e.querySelector("[data-course=verdict]")}function Ne(e){return e.querySelector(
"[data-course=prediction]")}function yn(e,t,n){let r=typeof n.truth=="number",s=r?Is(e,Number(n.truth)):String(n.truth),
o=`${re(`You said: ${an(t)}`)} `;if(String(t.value)===s)return`${o}That is what happens in this model.`;if(!r)return`${o}${re(
`In this model: ${Cs(e,s)}`)}`;let i=Number(s)===n.truth?"":"about ";return`${o}In this model: ${i}${w(s,n.unit)}.`}function Is(e,t){
let n=e.querySelector("input[type=range]");return Ut(t,n?.step??"1")}function bn(e){let t=e.querySelectorAll("[data-course=state] template");for(let n of t)n.replaceWith(n.content);e.querySelector(
"[data-course=state] svg.course-picture")&&e.setAttribute("data-printable","")}function Xe(e,t){let n=e.figure.data.map(r=>({...r}));for(let r of e.varying){let[,s,o]=r.path.split(".");n[Number(s)][o]=
"table"in r?xn(r,t):Rs(r,t)}return{figure:{data:n,layout:e.figure.layout},sentence:xn(e.sentences,t)[0]}}function Rs(e,t){
let n=(e.high-e.low)/1022,r=t*e.length,s=0;return Array.from({length:e.length},(o,i)=>{let a=e.text.charCodeAt(r+i)-35;return s+=
a%2?-(a+1)/2:a/2,s===0?null:e.low+(s-1)*n})}function xn(e,t){return e.table[e.text.charCodeAt(t)-35]}var Ae=class extends HTMLElement{static receive(t,n){dn(t,n)}connectedCallback(){this.abort||(this.abort=new AbortController,
this.slug=this.dataset.explorable,this.inputs=en(this.named("controls")),this.locked=this.hasAttribute("data-predict"),this.
earlier=this.locked?m("guess",this.slug):null,this.earlier?this.reopen():this.locked&&this.lock(),this.listen(this.abort.
signal),this.reread=Kt(this,()=>this.figure,this.abort.signal),document.querySelector(this.localName)===this&&Ye(this.slug,
this),Ke(location.hash,this.slug)?this.load():pn(this,()=>this.load()))}disconnectedCallback(){this.abort?.abort(),this.
abort=void 0}listen(t){let n=this.named("prediction");n&&hn(n,r=>this.commit(r),t),this.named("controls")?.addEventListener(
"input",r=>this.move(r.target),{signal:t}),this.addEventListener("click",r=>this.press(r.target),{signal:t}),this.named(
"data")?.addEventListener("toggle",()=>this.refreshTable(),{signal:t}),window.addEventListener("hashchange",()=>this.follow(),
{signal:t}),window.addEventListener("beforeprint",()=>this.prepareForPrint(),{signal:t})}load(){if(this.frozen)return;let t=this.
slug;Ye(t,this),fn(t,this.dataset.source)}begin(t){if(t.format!==1){this.fail();return}this.frozen=t,this.varying=new Set(
t.varying.map(n=>Number(n.path?.split(".")[1]))),this.drawn=Xe(t,A(t.controls,Ee(t.controls))).figure,this.follow(),this.
guess!==void 0&&this.commit(this.guess),!this.locked&&(this.show(this.first(t)),this.earlier&&t.prediction&&gn(this,this.
earlier,t.prediction),this.setAttribute("data-ready",""))}fail(){this.say("The numbers behind this picture did not arriv\
e, so it stands still. Reload the page to try again.")}follow(){if(!Ke(location.hash,this.slug??""))return;if(!this.frozen){
this.load();return}let t=ln(location.hash,this.slug??"",this.frozen.controls);t?(this.unlock(null),this.show(t)):location.
hash.includes("?")&&this.say("The link names a state that is not here; this is the usual one."),this.scrollIntoView({block:"\
start"})}chosen(){return tn(this.inputs??[],this.frozen?.controls??[])}move(t){t.type==="range"?this.show(this.chosen()):
this.carry(this.chosen())}carry(t){let n=this.drawn;this.show(t),!(!n||!this.figure||!this.querySelector(".course-plot")||
!Gt())&&(this.stop=Bt(n,this.figure,r=>this.draw(r)))}show(t){if(!this.frozen){this.load();return}this.stop?.();let n=A(
this.frozen.controls,t);if(n<0)return;let{figure:r,sentence:s}=Xe(this.frozen,n);this.figure=r,nn(this.inputs??[],this.frozen.
controls,t),this.draw(r),this.write("narration",s),this.refreshTable(),this.reread?.(),this.markPresets(t),this.dataset.
state=JSON.stringify(t),this.dispatchEvent(new CustomEvent("course-state",{bubbles:!0,detail:{slug:this.slug,state:t}}))}draw(t){
this.drawn=t;let n=this.querySelector(".course-plot");n?jt(n,t,this.varying):Fe(this.querySelector(".course-plot-frame"),
t)}prepareForPrint(){this.stop?.(),this.figure&&this.draw(this.figure),bn(this)}markPresets(t){let n="";for(let r of this.
querySelectorAll("[data-course=preset]")){let o=Object.entries(JSON.parse(r.dataset.state??"{}")).every(([i,a])=>t[i]===
a);r.setAttribute("aria-pressed",String(o)),o&&(n=r.dataset.story??"")}this.write("story",n)}refreshTable(){let t=this.named(
"data");t?.open&&this.figure&&Ht(t,this.figure)}press(t){let n=t.closest("button[data-course]"),r=this.frozen?.controls;
!n||!r||this.locked||(n.dataset.course==="preset"&&this.carry(JSON.parse(n.dataset.state??"{}")),n.dataset.course==="aga\
in"&&this.show(rn(r,this.chosen(),n.dataset.control??"")),n.dataset.course==="link"&&this.copyLink(),n.dataset.course===
"reset"&&(this.carry(Ee(r)),this.say("Everything is back at its start.")))}async copyLink(){let t=new URL(un(this.slug??
"",this.chosen()),location.href);history.replaceState(history.state,"",t);try{await navigator.clipboard.writeText(t.href),
this.say("Link copied: it opens this very state.")}catch{this.say("The link to this very state is in the address bar; co\
py it from there.")}}lock(){this.setAttribute("data-locked",""),this.setDisabled(!0)}reopen(){this.locked=!1,this.removeAttribute(
"data-predict"),Ne(this).hidden=!0}first(t){let n=this.chosen(),r=!this.figure&&A(t.controls,n)===A(t.controls,Ee(t.controls));
return this.earlier&&t.prediction&&r?t.prediction.state:n}commit(t){let n=t&&cn(this.slug??"",t,this.frozen?.prediction?.
truth);this.unlock(t),n&&this.say(n)}unlock(t){if(!this.locked)return;if(this.guess=t,!this.frozen){this.load();return}this.
locked=!1,this.removeAttribute("data-locked"),this.removeAttribute("data-predict"),this.setDisabled(!1);let n=this.named(
"prediction"),r=n.contains(document.activeElement);n.hidden=!0,this.carry(t&&this.frozen.prediction?this.frozen.prediction.
state:this.chosen()),this.setAttribute("data-ready",""),t&&this.frozen.prediction?mn(this,t,this.frozen.prediction):r&&this.
inputs?.[0]?.focus({preventScroll:!0})}setDisabled(t){let r=[...this.querySelectorAll("button[data-course]")].filter(o=>!o.
closest("form"));for(let o of[...this.inputs??[],...r])o.disabled=t;let s=this.named("data");s&&(s.inert=t)}say(t){this.
write("status",t)}write(t,n){let r=this.named(t);r&&r.textContent!==n&&(r.textContent=n)}named(t){return this.querySelector(
`[data-course="${t}"]`)}};var ke=class extends HTMLElement{connectedCallback(){this.keepButton||!("serviceWorker"in navigator)||location.protocol===
"file:"||(this.keepButton=this.querySelector("[data-course=keep]"),this.removeButton=this.querySelector("[data-course=re\
move]"),this.keepButton.addEventListener("click",()=>this.tryTo(()=>this.makeCopy())),this.removeButton.addEventListener(
"click",()=>this.tryTo(()=>this.removeCopy())),this.querySelector(".course-offline-keep").hidden=!1,this.tryTo(()=>this.
look()))}get scope(){return new URL(this.dataset.scope??"./",location.href).href}async look(){let t=await navigator.serviceWorker.
getRegistration(this.scope);this.mark(!!t?.active),t?.active&&this.say("A copy of this course is in this browser. It ope\
ns without a network, at the same address.")}async makeCopy(){this.say("Copying …");let t=await navigator.serviceWorker.
register(this.dataset.worker??"",{scope:this.scope}),n=t.installing??t.waiting??t.active;await Ds(n),this.mark(!0),this.
say("Done. The whole course opens without a network now, at the same address.")}async removeCopy(){await(await navigator.
serviceWorker.getRegistration(this.scope))?.unregister();let n=(await caches.keys()).filter(r=>r.startsWith(`${this.dataset.
name}:`));await Promise.all(n.map(r=>caches.delete(r))),this.mark(!1),this.say("The copy is gone. Your answers are still\
 here; the page on your progress erases those.")}mark(t){this.keepButton&&(this.keepButton.hidden=t),this.removeButton&&
(this.removeButton.hidden=!t)}async tryTo(t){try{await t()}catch{this.say("This browser did not allow it, or the network\
 broke off. Nothing was changed; the download works all the same.")}}say(t){this.querySelector("[data-course=status]").textContent=
t}};function Ds(e){return new Promise((t,n)=>{let r=()=>{e.state==="activated"&&t(void 0),e.state==="redundant"&&n(new Error(
"the copy was not made"))};e.addEventListener("statechange",r),r()})}var vn="course-progress",Ps=5e6;function $n(e){let[t,n]=[Ws(),ee()],r=Object.fromEntries([...Q,...n.map(({kind:a})=>a)].
map(a=>[a,js(a,t,n)])),{reader:s,...o}=r,i={file:vn,version:Se,course:X,at:e.toISOString(),reader:s[D]??null,records:o};
return`${JSON.stringify(i,null,1)}
`}function Sn(e){let n=(m("reader",D)?.name??"").replace(/[^\p{Letter}\p{Number}]+/gu,"-").replace(/^-|-$/g,"");return`${[
X,n,e.toISOString().slice(0,10)].filter(Boolean).join("-")}.json`}function Ws(){return Q.flatMap(e=>[...K(e)].map(([t,n])=>({
kind:e,id:t,value:n})))}function js(e,t,n){let r=[...t,...n].filter(s=>s.kind===e).map(({id:s,value:o})=>[s,o]);return Object.
fromEntries(Object.entries(Object.fromEntries(r)).sort(([s],[o])=>s<o?-1:1))}function En(e,t=[]){let n=Gs(e,t);if("refus\
ed"in n)return n;let r=n.entries.map(a=>Fs(a));j();let s=a=>r[a]==="kept"||r[a]==="fleeting",o=n.entries.filter((a,c)=>s(
c)).map(({kind:a})=>a),i=r.filter(a=>a==="fleeting").length;return{taken:o,known:r.length-o.length,unknown:n.unknown,fleeting:i}}
function Fs({kind:e,id:t,value:n}){if($(n,"newer"))return _s(e,t,n);let r=e,s=m(r,t),o=U(r,s,n);return E(o)===E(s)?"know\
n":te(e,t,o)}function _s(e,t,n){if(O.has(`${e}:${t}`)||I(e,t).is!=="none")return"known";try{return C().setItem(`${x}${e}\
:${t}`,JSON.stringify(n)),"kept"}catch{return"newer"}}function Gs(e,t){if(e.length>Ps)return{refused:"The file is far lo\
nger than any file of answers."};let n=ne(e);return!y(n)||n.file!==vn||!y(n.version===1?n.answers:n.records)?{refused:"T\
his is not a file of answers, or it is damaged. Choose one that was saved with the button beside this one."}:n.version>Se?
{refused:"The file was saved by a newer version of this course. Open it there."}:(n.version===1?Z.includes(n.course):n.course===
X)?n.version===1?Us(n.answers,t):Bs(n):{refused:`The file belongs to another course, “${String(n.course).slice(0,60)}”\
.`}}function Bs(e){let t=e.reader===null?e.records:{...e.records,reader:{[D]:e.reader}},n=Object.entries(t).flatMap(([s,
o])=>Object.entries(o??{}).map(([i,a])=>({kind:s,id:i,value:a}))),r=n.filter(({kind:s,value:o})=>!$(o,"newer")&&!(Q.some(
i=>i===s)&&$(o,s)));return r.length?Ze(r.length,n.length):$(e,"file")?{entries:n,unknown:0}:Ze(0,n.length)}function Us(e,t){
let n=Object.entries(e).map(([o,i])=>({id:o,value:$(o,"id")?ve(i):null})),r=n.filter(({value:o})=>o===null);if(r.length)
return Ze(r.length,n.length);let s=n.flatMap(({id:o,value:i})=>{let a=t.find(c=>c.includes(o));return a?[{kind:"question",
id:a[0],value:i}]:[]});return{entries:s,unknown:n.length-s.length}}function Ze(e,t){return{refused:`The file is damaged:\
 ${e?`${e} of its ${t} records`:"a part of it"} cannot be read. Nothing was changed.`}}function k(e){if(V(H)!==null)return;e.filter(n=>Hs(n)).length&&j()}function Hs(e){if(e.some(n=>O.has(`question:${n}`)||I(
"question",n).is!=="none"))return!1;let t=Z.flatMap(n=>e.map(r=>zs(n,r))).reduce((n,r)=>U("question",n,r),null);return t&&
te("question",e[0],t),t!==null}function zs(e,t){return ve(ne(V(xe(e,t))))}var Ks=[["question","answer","answers"],["guess","guess","guesses"],["claim","claim","claims"],["belief","belief","belie\
fs"],["reader","name","names"]],qe=class extends HTMLElement{connectedCallback(){this.left=new AbortController,k(An(this)),
P(()=>this.show(),this.left.signal),this.show(),!this.begun&&(this.begun=!0,this.field("name").addEventListener("change",
()=>Vs(this,this.field("name").value.trim())),this.field("file").addEventListener("change",()=>Js(this,this.field("file"))),
this.on("save",()=>this.say(`${On()}.`)),this.on("open",()=>this.field("file").click()),this.on("erase",()=>this.ask("as\
king","keep",`Erase ${se()} for good?`)),this.on("keep",()=>this.close("asking","erase")),this.on("sure",()=>Nn(this,"as\
king","erase")),this.on("leave",()=>this.ask("leaving","rescue",`Somebody left ${se()} here.`)),this.on("rescue",()=>this.
say(`${On()}. Give the file to its owner, then start afresh.`)),this.on("stay",()=>this.close("leaving","leave")),this.on(
"afresh",()=>Nn(this,"leaving","leave")))}disconnectedCallback(){this.left?.abort()}named(t){return this.querySelector(`\
[data-course=${t}]`)}field(t){return this.named(t)}on(t,n){this.named(t).addEventListener("click",n)}say(t){this.named("\
said").textContent=t}show(){document.activeElement!==this.field("name")&&(this.field("name").value=m("reader",D)?.name??
"");let t=ee().length;this.named("newer").hidden=!t,this.named("newer").textContent=Xs(t)}ask(t,n,r){if(!L().length&&se()===
"Nothing"){this.say("Nothing is kept here.");return}for(let o of["asking","leaving"])this.named(o).hidden=o!==t;let s=t===
"asking"?"asked":"left";this.named(s).textContent=r,this.named(n).focus(),this.say("")}close(t,n){this.named(t).hidden=!0,
this.named(n).focus(),this.say("")}};function An(e){return JSON.parse(e.dataset.questions??"[]")}function Vs(e,t){if(!t){
e.say(Qt("reader",D)?"No name is kept.":"The name could not be erased.");return}let n=z("reader",D,{v:2,name:[...t].slice(
0,80).join(""),at:new Date().toISOString()});e.say(n==="kept"?"The name is kept in this browser, and will be in the file\
 that you save.":"This browser keeps nothing here, so the name lasts until you leave the page.")}function On(){let e=new Date,
t=document.createElement("a");return t.href=URL.createObjectURL(new Blob([$n(e)],{type:"application/json"})),t.download=
Sn(e),t.click(),setTimeout(()=>URL.revokeObjectURL(t.href),1e4),`${se()} saved in ${t.download}`}async function Js(e,t){
let n=t.files?.[0];if(!n)return;let r=En(await n.text().catch(()=>""),An(e));t.value="",e.say("refused"in r?r.refused:Ys(
r))}function Ys({taken:e,known:t,unknown:n,fleeting:r}){let s=[`${kn(o=>e.filter(i=>i===o).length)} added.`];return t&&s.
push(`${t} in the file brought nothing new.`),n&&s.push(`${n===1?"1 answer":`${n} answers`} to questions that this cours\
e does not have ${n===1?"was":"were"} left out.`),r&&s.push("This browser keeps nothing here, so they last until you lea\
ve the page."),s.join(" ")}function Nn(e,t,n){let r=se(),s=Xt();e.close(t,n),e.say(s?`${r} erased. ${Qs()}`:"The browser\
 did not let go of all answers. Clear its data for this site.")}function Qs(){return V(H)===null?"Nothing of you is left\
 in this browser.":"An older edition of this course has answers here too, which it may still need. This one no longer re\
ads them; to remove them, clear the browser's data for this site."}function Xs(e){let t="saved in your file, and erased \
only with everything else.";return e===1?`One answer here was written by a newer version of this course. It is not shown\
 on this page; it is kept as it is, ${t}`:`${e} answers here were written by a newer version of this course. They are no\
t shown on this page; they are kept as they are, ${t}`}function se(){let e=ee().length;return kn(t=>K(t).size,e?[`${e} o\
f a newer version of this course`]:[])}function kn(e,t=[]){let n=Ks.flatMap(([r,s,o])=>{let i=e(r);return i?[`${i} ${i===
1?s:o}`]:[]});return n.push(...t),n.length<2?n[0]??"Nothing":`${n.slice(0,-1).join(", ")} and ${n[n.length-1]}`}function f(e,t){return[...e.querySelectorAll(t)]}function q(e){return(e?.textContent??"").replace(/\s+/g," ").trim()}function et(e){let t=e.filter(n=>n!==null);return{answered:t.length,right:t.filter(n=>n?.latest.result==="right").length,
of:e.length}}function Tn({answered:e,right:t,of:n}){return e===0?n===1?"1 question, not answered yet":`${n} questions, n\
one answered yet`:t===n?n===1?"Answered right":`All ${n} right`:`${e} of ${n} answered, ${t} right`}function Cn(e){let t=[
...e].flatMap(n=>n.first&&n.first.sure!==null?[n.first]:[]);return[1,2,3,4].map(n=>{let r=t.filter(s=>s.sure===n);return{
sure:n,of:r.length,right:r.filter(s=>s.result==="right").length}})}var qn=8;function Ln(e){let[t,n]=[e.slice(0,2),e.slice(
2)].map(s=>({of:s.reduce((o,i)=>o+i.of,0),right:s.reduce((o,i)=>o+i.right,0)}));if(t.of+n.of<qn)return`Say how sure you \
are at ${qn} questions or more, and this will say how well you know what you know.`;if(!t.of||!n.of)return"You were alwa\
ys about as sure. Use the whole scale, and this will say more.";let r=n.right/n.of-t.right/t.of;return r>=.2?"When you f\
eel surer, you are right more often: your feeling is a fair guide.":r>-.2?"Whether you feel sure or not, you are right a\
bout as often: check the sure ones as well.":"You are right more often when you feel unsure: what feels certain deserves\
 another look."}var Te=class extends HTMLElement{connectedCallback(){this.left=new AbortController,k(f(this,".course-map-chapter").flatMap(
In)),P(()=>this.show(),this.left.signal),this.show()}disconnectedCallback(){this.left?.abort()}show(){let t=f(this,".cou\
rse-map-chapter").map(s=>Zs(s)),n=et(t.flat()),r=this.querySelector("[data-course=sum]");r.textContent=n.answered?`${n.answered}\
 of ${n.of} questions answered, ${n.right} of them right.`:"Nothing is answered yet in this browser."}};function Zs(e){let t=In(
e).map(([r,...s])=>m("question",r,s));for(let[r,s]of f(e,".course-map-dot").entries()){let o=t[r]?.latest.result;o?s.dataset.
result=o:delete s.dataset.result}let n=e.querySelector(".course-map-words");return n&&(n.textContent=Tn(et(t))),t}function In(e){
return JSON.parse(e.dataset.questions??"[]")}var Ce=class extends HTMLElement{connectedCallback(){this.left=new AbortController,k(JSON.parse(this.dataset.questions??
"[]")),P(()=>this.show(),this.left.signal),this.show()}disconnectedCallback(){this.left?.abort()}show(){let t=Cn(K("ques\
tion").values());for(let[r,s]of f(this,".course-sureness-row").entries())eo(s,t[r]);let n=this.querySelector("[data-cour\
se=sum]");n.textContent=Ln(t)}};function eo(e,{of:t,right:n}){e.querySelector(".course-sureness-bar").style.setProperty(
"--course-share",String(t?n/t:0));let s=e.querySelector(".course-sureness-words");s&&(s.textContent=t?`${n} of ${t} righ\
t`:"not used yet")}function h(e,t,n={},r=[]){let s=e===1?"right":to(e),o=r.flatMap(i=>i?.misconception??[]);return{result:s,score:Math.round(
e*1e3)/1e3,replies:t,marks:n,misconceptions:o}}function to(e){return e>0?"partly":"wrong"}function Mn(e,t){let n=A(e.controls,t);if(Rn(e.where,n))return h(1,[{html:e.why}]);let r=e.wrong.find(s=>Rn(s.where,n));
return h(0,[{html:r?.why??e.otherwise}],{},[r])}function Rn(e,t){let[n,r,s,o]=[0,0,0,!1];for(let i of t<0?"":atob(e)){let a=i.
charCodeAt(0);if(r+=(a&127)<<s,s+=7,!(a&128)){if(n+=r,t<n)return o;[r,s,o]=[0,0,!o]}}return!1}function tt(e,t){return e.
map(({name:n,label:r,values:s,words:o})=>`${r}: ${o[s.indexOf(t[n])]??"?"}`).join(" · ")}function g(e){return JSON.parse(e.dataset.key??"{}")}function Dn(){return{ask:"Move a control of the explorable first.",begin(e){Wn(e,nt(e))},read(e){let t=nt(e),{controls:n}=g(
e);return n.some(({name:r,default:s})=>t?.[r]!==s)?t:null},restore(e,t){let{controls:n}=g(e);return A(n,t??{})<0?!1:(jn(
e,tt(n,t)),!0)},part:()=>null,said:e=>q(Le(e))}}function Pn(e){let t=nt(e);Le(e).dataset.state!==JSON.stringify(t)&&(Wn(
e,t),e.dispatchEvent(new Event("input",{bubbles:!0})))}function nt(e){let{explorable:t,controls:n}=g(e),r=e.closest("cou\
rse-quiz")?.states?.[t],s=document.querySelector(`course-explorable[data-explorable="${t}"]`),o=r??JSON.parse(s?.dataset.
state??"{}");return A(n,o)<0?null:o}function Wn(e,t){let{controls:n}=g(e);Le(e).dataset.state=JSON.stringify(t),jn(e,t?tt(
n,t):"")}function jn(e,t){Le(e).textContent=t}function Le(e){return e.querySelector("[data-course=now]")}function Gn(e){let t=document.createElement("div");t.className="course-class-bar";let n=document.createElement("p");n.className=
"course-class-place",n.setAttribute("role","status");let r=s=>Fn(e,n,Number(e.dataset.place??0)+s);t.append(_n("Previous",
()=>r(-1)),n,_n("Next",()=>r(1))),e.prepend(t),Fn(e,n,0)}function Fn(e,t,n){let r=f(e,"form[data-question]"),s=Math.min(
Math.max(n,0),r.length-1);e.dataset.place=String(s);for(let[a,c]of r.entries())c.hidden=a!==s;t.textContent=`Question ${s+
1} of ${r.length}`;let[o,i]=f(e,".course-class-bar button");o.setAttribute("aria-disabled",String(s===0)),i.setAttribute(
"aria-disabled",String(s===r.length-1))}function _n(e,t){let n=document.createElement("button");return n.type="button",n.
className="course-button",n.textContent=e,n.addEventListener("click",t),n}function Bn(e,t){if(oe(t,e.right,e.tolerance))return h(1,[{html:e.why}]);let n=e.wrong.find(r=>oe(t,r.answer,e.tolerance));
return h(0,[{html:n?.why??e.otherwise}],{},[n])}function Un(e,t){let n=Math.abs(t-e.right);if(oe(t,e.right,e.close))return h(
1,[{html:e.why}]);let r=n>=e.far?0:(e.far-n)/(e.far-e.close);return h(Math.min(r,.99),[{html:t<e.right?e.tooLow:e.tooHigh}])}
function oe(e,t,n){return Math.abs(e-t)<=n+1e-9*Math.max(1,Math.abs(t))}function ie(e,t){let n=Number(e.toFixed(10)).toLocaleString(
"en",{maximumFractionDigits:10}).replace("-","−");return w(n,t)}var rt="(?:%|per ?cent)",no=/^(?:out of|of|in|per) \d/,ro=[/^(.*\S) ?[·×*x⋅∙•] ?10 ?(?:\^|\*\*) ?([-+]?\d{1,4})$/,
/^(.*[\d.,٫])e([-+]?\d{1,4})$/];function ae(e,t=""){let n=st(e),r=st(t);if(!n)return R("empty");if(n.length>500)return R(
"large");let s=new RegExp(`^${rt}`).test(r),o=oo(n,r),i=ao(o);if(!/\d/.test(i))return R("words");if(i!==o&&!s)return R("\
percent");let[,a,c]=/^([-+]?) ?(.*?)[.,]?$/.exec(i),l=a==="-"?-1:1,u=i!==n,d=/^(?:(\d+) )?(\d+) ?\/ ?(\d+)$/.exec(c);return d?
co(d,l,!u&&(s||no.test(r))):uo(c,l)}function Ie(e){let t=/^([^\p{L}%]*\d[^\p{L}%]*?) ?((?:[\p{L}%]\D*)?)$/u.exec(st(e).slice(
0,500));return t?{unit:t[2],readings:ae(t[1]).readings}:{unit:"",readings:[]}}function R(e){return{readings:[],fault:e}}
function st(e){return e.replace(/[⁰¹²³⁴-⁹⁺⁻]+/g,n=>`^${n.normalize("NFKC")}`).replace(/[¼-¾⅐-⅞↉]/g,
n=>` ${n.normalize("NFKC")}`).normalize("NFKC").replace(/\p{Cf}/gu,"").replace(/\p{Nd}/gu,so).replace(/[‐-―−]/g,"-").
replace(/[’‘ʼ`´_٬]/g,"'").replace(/[⁄∕]/g,"/").replaceAll("٪","%").replace(/\s+/g," ").trim().toLowerCase()}
function so(e){let t=e.codePointAt(0),n=0;for(;n<9&&/\p{Nd}/u.test(String.fromCodePoint(t-n-1));)n+=1;return String(n)}function oo(e,t){
if(!t)return e;for(let n of io(t)){let r=/[\d.,]/.test(n[0])?` ${n}`:n;if(e.endsWith(r))return e.slice(0,-r.length).trim();
if(e.startsWith(n)&&!/\d$/.test(n))return e.slice(n.length).trim()}return e}function io(e){let t=e.split("|").map(r=>r.trim()).
filter(Boolean),n=t.filter(r=>r.length>3&&r.endsWith("s")).map(r=>r.slice(0,-1));return[...t,...n].sort((r,s)=>s.length-
r.length)}function ao(e){return e.replace(new RegExp(`^${rt} ?| ?${rt}$`),"")}function co([,e,t,n],r,s){return Number(n)===
0?R("zero"):e&&Number(t)>=Number(n)?R("separators"):s&&!e?R("fraction"):zn([Number(e??0)+Number(t)/Number(n)],r)}function uo(e,t){
let n=/^10 ?\^ ?([-+]?\d{1,4})$/.exec(e),r=n?["","1",n[1]]:ro.map(a=>a.exec(e)).find(Boolean),[s,o]=r?[r[1],r[2]]:[e,"0"],
i=lo(s);return i.length>0?zn(i.map(a=>+`${a}e${o}`),t):R(/^[\d.,٫' -]+$/.test(e)?"separators":"unit")}function zn(e,t){
return e.every(Number.isFinite)?{readings:e.map(n=>n===0?0:t*n),fault:null}:R("large")}function lo(e){let t=Hn(e),n=/^(.*)([.,٫])(\d*)$/.
exec(e),[,r,s,o]=n??["","","",""],i=r===""&&o?"0":Hn(r),a=s!==""&&i!==null&&!r.includes(s);return[...t===null?[]:[t],...a?
[`${i}.${o||"0"}`]:[]]}function Hn(e){return/^\d+$/.test(e)?e:/^[1-9]\d{0,2}(?:([.,' ])\d{3})(?:\1\d{3})*$/.test(e)||/^[1-9]\d?(?:,\d{2})+,\d{3}$/.
test(e)?e.replace(/\D/g,""):null}function ot(e){return e.field.dataset.meant===e.field.value?null:e}function Re(e,t,n){e.value=`${t} ${n}`.trim(),ce(e)}function ce(e){
e.dataset.meant=e.value}function Kn(e){return e.value!==""&&e.dataset.meant===e.value?Number(e.value):null}var Vn={empty:"Write a number first.",words:"Write the number in digits.",unit:"Write only the number",percent:"The answ\
er is not a percentage. Write only the number",fraction:"A fraction of one does not fit here. Write only the number",zero:"\
A fraction cannot have 0 below its line.",separators:"Write one number, and no separator in it but a decimal point or co\
mma.",large:"That number is too large to be compared."};function it(){return{ask:Vn.empty,refusal(e){let{unit:t}=g(e);return fo(
ae(b(e).value,t).fault??"separators",t)},unclear(e){let t=b(e),{readings:n}=ae(t.value,g(e).unit);return n.length>1?ot({
field:t,readings:n,unit:""}):null},read(e){let t=b(e);return Kn(t)??ae(t.value,g(e).unit).readings[0]??null},restore(e,t){
return typeof t!="number"?!1:(Re(b(e),t,""),!0)},part:()=>null,said:e=>ie(it().read(e),g(e).unit)}}function fo(e,t){let n=Vn[e];
return n.endsWith(".")?n:/^(%|per ?cent)/i.test(t)?e==="fraction"?"Write it in percent.":"Write only the number, in perc\
ent.":t?`${n} that goes before “${Ge("",t)}”.`:`${n}.`}function Jn(){return{ask:"Write an answer first.",unclear:e=>at(
b(e)),read:e=>b(e).value.trim()||null,restore(e,t){return typeof t!="string"?!1:(b(e).value=t,ce(b(e)),!0)},part:()=>null,
said:e=>b(e).value.trim()}}function at(e){let{readings:t,unit:n}=Ie(e.value);return t.length>1?ot({field:e,readings:t,unit:n}):
null}function b(e){return e.querySelector("input[name=answer]")}function Xn(){return{ask:"Move the slider first.",begin(e){let t=b(e);t.addEventListener("input",()=>Yn(t))},read(e){let t=b(
e);return"moved"in t.dataset?Number(t.value):null},restore(e,t){let n=b(e);return typeof t!="number"||t<Number(n.min)||t>
Number(n.max)?!1:(n.value=String(t),Yn(n),!0)},part:()=>null,said:e=>ct(b(e))}}function Yn(e){e.dataset.moved="",e.setAttribute(
"aria-valuetext",ct(e));let t=e.closest("label")?.querySelector("[data-course=value]");t&&(t.textContent=ct(e))}function ct(e){
return ie(Number(e.value),e.dataset.unit??"")}function Zn(e,t){let n=document.createElement("div");n.className="course-e\
stimate-line",n.setAttribute("aria-hidden","true");let r=document.createElement("span");r.className="course-estimate-zon\
e";let s=Math.max(e.low,e.right-e.close),o=Math.min(e.high,e.right+e.close);return er(r,e,s),r.style.setProperty("--cour\
se-width",`${(o-s)/(e.high-e.low)*100}%`),n.append(r,Qn(e,"guess","You",t),Qn(e,"truth","It is",e.right)),n}function Qn(e,t,n,r){
let s=document.createElement("span");s.className=`course-estimate-pin course-estimate-${t}`;let o=document.createElement(
"span");return o.className="course-estimate-label",o.textContent=`${n}: ${ie(r,e.unit)}`,s.append(o),er(s,e,r),s}function er(e,t,n){
e.style.setProperty("--course-at",`${(n-t.low)/(t.high-t.low)*100}%`)}function ut(){return{ask:"Choose an answer first.",read(e){let t=ue(e).filter(n=>n.checked);return t.length?t.map(n=>n.value):
null},restore(e,t){if(!Array.isArray(t))return!1;let n=ue(e).filter(r=>po(r,t));if(n.length!==t.length)return!1;for(let r of ue(
e))r.checked=n.includes(r);return!0},part:(e,t)=>ue(e).find(n=>n.value===t)?.closest("label")??null,said(e){let t=ue(e).
filter(n=>n.checked);return F(t.map(n=>q(n.closest("label"))))}}}function ue(e){return f(e,"input[name=answer]")}function po(e,t){
return(e.dataset.names??"").split(" ").some(n=>t.includes(n))}function tr(){return{...rr("Choose a partner for each one first.",".course-match-row select"),part:(e,t)=>sr(e,".course-\
match-row select",t)?.closest("label")??null,said(e){let t=f(e,".course-match-row");return F(t.map(n=>Y(q(n.querySelector(
".course-match-left")),Me(n.querySelector("select")))))}}}function nr(){return{...rr("Fill every gap first.",".course-ga\
p [name=answer]"),unclear:e=>f(e,".course-gap input[name=answer]").map(t=>at(t)).find(Boolean)??null,part:(e,t)=>sr(e,".\
course-gap [name=answer]",t)?.closest("label")??null,said:e=>F(f(e,".course-gap [name=answer]").map(t=>Me(t)))}}function rr(e,t){
return{ask:e,read(n){let r=f(n,t);return r.some(s=>!s.value.trim())?null:Object.fromEntries(r.map(s=>[le(s),s.value.trim()]))},
restore(n,r){let s=f(n,t),o=r!==null&&typeof r=="object"?r:{};if(s.some(i=>typeof o[le(i)]!="string"))return!1;for(let i of s)
i.value=o[le(i)],ce(i);return s.every(i=>i.value===o[le(i)])}}}function sr(e,t,n){return f(e,t).find(r=>le(r)===n)}function le(e){
return e.dataset.name??""}function Me(e){return e instanceof HTMLSelectElement?q(e.selectedOptions[0]):e?.value.trim()??
""}function ir(){return{ask:"Move at least one item first.",begin(e){for(let t of _(e))go(t);lt(e),e.addEventListener("clic\
k",t=>{let n=t.target.closest("[data-move]");n&&ho(e,n)})},read:e=>"moved"in e.dataset?_(e).map(or):null,restore(e,t){let n=_(
e),r=Array.isArray(t)?t.map(s=>n.find(o=>ar(o).includes(s))):[];return r.includes(void 0)||new Set(r).size!==n.length?!1:
(n[0].parentElement?.append(...r),e.dataset.moved="",lt(e),!0)},part:(e,t)=>_(e).find(n=>or(n)===t)??null,said:e=>F(_(e).
map((t,n)=>Y(String(n+1),dt(t))))}}function ho(e,t){let n=t.closest("li"),r=t.dataset.move==="up",s=r?n.previousElementSibling:
n.nextElementSibling;s&&(r?n.after(s):n.before(s),e.dataset.moved="",lt(e),mo(e,n),e.dispatchEvent(new Event("input",{bubbles:!0})))}
function mo(e,t){let n=_(e),r=e.querySelector("[data-course=moved]");r&&(r.textContent=`${Y(dt(t),`now ${n.indexOf(t)+1}\
 of ${n.length}`)}.`)}function go(e){for(let t of f(e,"[data-move]"))t.setAttribute("aria-label",Y(q(t),dt(e)))}function lt(e){
let t=_(e);for(let n of t)n.querySelector("[data-move=up]")?.setAttribute("aria-disabled",String(n===t[0])),n.querySelector(
"[data-move=down]")?.setAttribute("aria-disabled",String(n===t[t.length-1]))}function _(e){return f(e,".course-order-ite\
m")}function ar(e){return(e.dataset.names??"").split(" ")}function or(e){return ar(e)[0]}function dt(e){return q(e.querySelector(
".course-order-text"))}function M(e){return{choice:ut,several:ut,number:it,text:Jn,estimate:Xn,order:ir,match:tr,gap:nr,challenge:Dn}[e.dataset.
type]()}function cr(e,t){let n=e.replies[t[0]],r=e.right.includes(t[0]);return h(r?1:0,[{html:n?.why}],{[t[0]]:r?"right":"wrong"},
[n])}function ur(e,t){let n=t.filter(a=>e.right.includes(a)),r=e.right.length-n.length,s=Math.max(0,(2*n.length-t.length)/
e.right.length),o=t.map(a=>({html:e.replies[a]?.why,about:a}));r>0&&n.length>0&&o.push({text:r===1?"One more holds.":`${r}\
 more hold.`});let i=Object.fromEntries(t.map(a=>[a,n.includes(a)?"right":"wrong"]));return h(s,o,i,t.map(a=>e.replies[a]))}function lr(e,t){let n=t.map(u=>e.right.indexOf(u)),r=n.length*(n.length-1)/2,s=n.flatMap((u,d)=>n.slice(d+1).filter(p=>p<
u)).length,o=yo(n),i=t.filter(u=>!o.has(e.right.indexOf(u))),a=Object.fromEntries(t.map(u=>[u,i.includes(u)?"wrong":"rig\
ht"])),c=e.wrong.find(u=>u.order.every((d,p)=>d===t[p])),l=Math.max(0,(r-2*s)/r);return h(l,[wo(e,i,c)],a,[c])}function wo(e,t,n){
if(t.length===0)return{html:e.why};if(n)return{html:n.why};let r=t.find(s=>e.whys[s]);return r?{html:e.whys[r],about:r}:
{html:e.otherwise}}function yo(e){let t=[];for(let[n,r]of e.entries()){let o=t.filter((i,a)=>a<n&&i[i.length-1]<r).reduce(
(i,a)=>a.length>i.length?a:i,[]);t.push([...o,r])}return new Set(t.reduce((n,r)=>r.length>n.length?r:n,[]))}function dr(e,t){
let n=Object.keys(e.pairs),r=n.filter(a=>t[a]!==e.pairs[a].right),s=r.map(a=>e.pairs[a].wrong[t[a]]),o=r.length?r.map((a,c)=>({
html:s[c]?.why??e.pairs[a].otherwise,about:a})):[{html:e.why}],i=Object.fromEntries(n.map(a=>[a,r.includes(a)?"wrong":"r\
ight"]));return h(1-r.length/n.length,o,i,s)}function hr(e,t){let{right:n,spelt:r,known:s}=gr(e,t);if(!n)return h(0,[{html:s?.why??e.otherwise}],{},[s]);let o=[{html:e.
why}];return h(1,r?[{text:`It is spelt “${r}”.`},...o]:o)}function mr(e,t){let n=Object.entries(e.gaps).map(([a,c])=>({
name:a,gap:c,...gr(c,t[a]??"")})),r=n.filter(a=>!a.right),s=Object.fromEntries(n.map(a=>[a.name,a.right?"right":"wrong"])),
o=r.length?r.map(a=>({html:a.known?.why??a.gap.otherwise,about:a.name})):[{html:e.why}],i=1-r.length/n.length;return h(i,
o,s,r.map(a=>a.known))}function gr(e,t){let n=fr(t,e.right,e.exact),s=e.wrong.map(i=>({known:i,near:fr(t,i.answer,e.exact)})).
reduce((i,a)=>a.near.distance<i.near.distance?a:i,{known:void 0,near:{distance:1/0,text:""}}),o=n.distance<s.near.distance;
return{right:o,spelt:o&&n.distance>0?n.text:null,known:o?void 0:s.known}}function fr(e,t,n=!1){return t.map(r=>({text:r,
distance:bo(e,r)??xo(De(e),De(r),n)})).reduce((r,s)=>s.distance<r.distance?s:r,{text:"",distance:1/0})}function bo(e,t){
let n=pr(t);if(!n)return null;let r=pr(e),s=!r?.unit||De(r.unit)===De(n.unit);return r&&s&&oe(r.number,n.number,0)?0:1/0}
function pr(e){let{unit:t,readings:n}=Ie(e);return n.length===0?null:{unit:t,number:e.includes(",")?n[0]:n[n.length-1]}}
function xo(e,t,n){let r=$o(e,t);return r<=(n?0:vo(t))?r:1/0}function vo(e){return e.length<5||/\d/.test(e)?0:e.length<9?
1:2}function De(e){return e.normalize("NFKD").replace(/\p{M}/gu,"").toLowerCase().trim().replace(/^(a|an|the)\s+/,"").replace(
/(\p{N})[.,](?=\p{N})|[^\p{L}\p{N}]/gu,(s,o)=>o?`${o}.`:"").replaceAll("ß","ss")}function $o(e,t){let[n,r]=[[],Array.from(
{length:t.length+1},(s,o)=>o)];for(let s=1;s<=e.length;s+=1){let o=[s];for(let i=1;i<=t.length;i+=1){let a=r[i-1]+(e[s-1]===
t[i-1]?0:1);o[i]=Math.min(a,r[i]+1,o[i-1]+1),s>1&&i>1&&e[s-1]===t[i-2]&&e[s-2]===t[i-1]&&(o[i]=Math.min(o[i],n[i-2]+1))}
[n,r]=[r,o]}return r[t.length]}function ft(e,t,n){return{choice:cr,several:ur,number:Bn,estimate:Un,order:lr,match:dr,gap:mr,text:hr,challenge:Mn}[e](t,
n)}var So={right:7,partly:1,wrong:1},Eo=4;function wr(e,{quiz:t,answer:n,grade:r,sure:s,revealed:o,now:i}){let{result:a,score:c,
misconceptions:l}=r,u={answer:n,result:a,score:c,misconceptions:l,sure:s,at:i.toISOString()},d=Ao(e,a,i);return{v:2,quiz:t,
first:e?e.first:u,latest:u,tries:Oo(e),revealed:o||!!e?.revealed,review:{due:d<Eo?No(a,i):null,recalled:d}}}function Oo(e){
return e?e.tries===null?null:e.tries+1:1}function No(e,t){let n=new Date(t);return n.setUTCDate(n.getUTCDate()+So[e]),n.
toISOString()}function Ao(e,t,n){if(t!=="right")return 0;let r=e?.review.recalled??0;return!e||de(e,n)?r+1:r}function de({
review:e},t){let n=new Date(t);return n.setHours(23,59,59,999),e.due!==null&&Date.parse(e.due)<=n.getTime()}var ko={right:"Right.",partly:"Partly right.",wrong:"Not yet."},qo={right:"Right",wrong:"Not this"};function yr(e,t){let n=M(
e);e.dataset.result=t.result,t.result!=="right"&&(e.dataset.tried=""),br(e,t.marks);let r=document.createElement("p");r.
className="course-verdict-word",r.textContent=ko[t.result];let s=xr("p",re(`Your answer: ${n.said(e)}`));T(e).replaceChildren(
r,s,...t.replies.map(o=>Co(e,o,t.marks))),t.result==="right"&&T(e).append(...To(e))}function To(e){return f(e,".course-a\
nswer .course-source").map(t=>t.cloneNode(!0))}function fe(e){delete e.dataset.result,br(e,{}),T(e).replaceChildren()}function pt(e,t){
let n=document.createElement("p");n.className="course-verdict-note",n.textContent=t,T(e).append(n)}function br(e,t){for(let n of f(
e,"[data-mark]"))delete n.dataset.mark;for(let[n,r]of Object.entries(t)){let s=M(e).part(e,n);s&&(s.dataset.mark=r)}}function Co(e,t,n){
let r=document.createElement("p"),s=t.about?M(e).part(e,t.about):null;return t.about&&s&&(r.className="course-reply",r.dataset.
mark=n[t.about]??"",r.append(xr("span",`${qo[n[t.about]]??""}: `),Lo(s)," ")),r.append(...Io(t)),ht(e,r),r}function Lo(e){
let t=document.createElement("span");t.className="course-reply-about";let n=e.querySelector(".course-option-text, .cours\
e-order-text, .course-match-left"),r=e.querySelector("select, input");return n?t.append(...[...n.childNodes].map(s=>s.cloneNode(
!0))):t.textContent=Me(r),t}function Io(e){return e.text!==void 0?[document.createTextNode(e.text)]:[...new DOMParser().
parseFromString(e.html??"","text/html").body.childNodes].map(n=>document.importNode(n,!0))}function ht(e,t){for(let n of f(
t,"a[href^='#']"))n.href=(e.dataset.page??"")+n.getAttribute("href")}function xr(e,t){let n=document.createElement(e);return n.
className="course-hidden",n.textContent=t,n}function T(e){return e.querySelector("[data-course=verdict]")}function vr(e,t,n){let r=document.createElement("div");r.className="course-meant",r.setAttribute("role","group"),r.tabIndex=
-1;let s=document.createElement("p"),o=t.readings.map(a=>Mo(a,t.unit));s.textContent=`“${t.field.value.trim()}” can be\
 read in two ways. Did you mean ${o.join(" or ")}?`,s.id=`${e.id}-meant`,r.setAttribute("aria-labelledby",s.id);let i=t.
readings.map((a,c)=>Ro(o[c],()=>{Re(t.field,a,t.unit),e.querySelector("[data-course=check]")?.focus(),n()}));r.append(s,
...i),fe(e),T(e).append(r),r.focus()}function Ro(e,t){let n=document.createElement("button");return n.type="button",n.className=
"course-button",n.textContent=e,n.addEventListener("click",t),n}function Mo(e,t){let n=Math.floor(e),r=Number.isInteger(
e)?"":` (between ${mt(n)} and ${mt(n+1)})`;return`${mt(e)} ${t}`.trim()+r}function mt(e){return String(e).replace("-","−")}var Do={kept:"",fleeting:"This browser keeps nothing here, so the answer lasts until you leave the page.",newer:"A newer\
 version of this course has stored an answer here, which stays as it is. This one lasts until you leave the page."};function $r(e,t,n){
M(e).begin?.(e),n||Wo(e,t),T(e).setAttribute("role","status"),e.addEventListener("submit",r=>{r.preventDefault(),Sr(e,t)}),
e.addEventListener("input",r=>{r.target.name!=="sure"&&fe(e)}),pe(e).addEventListener("toggle",()=>Fo(e,t))}function Sr(e,t){
let n=M(e),r=n.unclear?.(e);if(r){vr(e,r,()=>Sr(e,t));return}let s=n.read(e);if(s===null){fe(e),pt(e,n.refusal?.(e)??n.ask),
e.querySelector(".course-question-field :is(input, select, button)")?.focus();return}let o=ft(e.dataset.type??"",g(e),s);
Er(e,s,o),Po(e,t,s,o),T(e).scrollIntoView({block:"nearest"})}function Er(e,t,n){yr(e,n),e.dataset.type==="estimate"&&T(e).
append(Zn(g(e),t))}function Po(e,t,n,r){let s=e.dataset.question??"",i={quiz:e.closest("course-quiz").dataset.quiz??"",answer:n,
grade:r,sure:jo(e),revealed:pe(e).open,now:new Date},a=wr(gt(e,t),i),c=Do[t.write(s,a)];c&&pt(e,c);let{result:l,score:u,
sure:d,misconceptions:p}=a.latest;e.dispatchEvent(new CustomEvent("course-answer",{bubbles:!0,detail:{question:s,result:l,
score:u,sure:d,misconceptions:p}}))}function Wo(e,t){let n=gt(e,t);if(!n||!M(e).restore(e,n.latest.answer))return;let r=e.
dataset.type==="challenge"?n.latest.answer:M(e).read(e);r!==null&&Er(e,r,ft(e.dataset.type??"",g(e),r))}function gt(e,t){
let[n,...r]=wt(e);return t.read(n,r)}function wt(e){return[e.dataset.question??"",...(e.dataset.aliases??"").split(" ").
filter(Boolean)]}function jo(e){let t=e.querySelector("input[name=sure]:checked");return t?Number(t.value):null}function Fo(e,t){
let n=gt(e,t);pe(e).open&&n&&!n.revealed&&t.write(e.dataset.question??"",{...n,revealed:!0})}function pe(e){return e.querySelector(
".course-answer")}var he=class e extends HTMLElement{static keeperFor=()=>({read:()=>null,write:()=>"fleeting"});keeper;states;connectedCallback(){
this.left=new AbortController;let{signal:t}=this.left;if(document.addEventListener("course-state",r=>this.follow(r.detail?.
slug),{signal:t}),this.begun)return;this.begun=!0;let n=this.keeper??e.keeperFor(this.forms().map(wt));for(let r of this.
forms())$r(r,n,"fresh"in this.dataset);"class"in this.dataset&&Gn(this)}disconnectedCallback(){this.left?.abort()}follow(t){
for(let n of this.forms())n.dataset.type==="challenge"&&g(n).explorable===t&&Pn(n)}reveal(t){for(let n of this.forms())n.
toggleAttribute("data-revealed",t),pe(n).open=t}forms(){return f(this,"form[data-question]")}};function Or(e,t){return e.flatMap(n=>n.questions.flatMap(([r,...s])=>{let o=t(r,s);return o?[{id:r,chapter:n,record:o}]:
[]}))}function bt(e,t){return Nr(e.filter(({record:n})=>de(n,t)))}function xt(e){return Nr(e.filter(({record:t})=>t.latest.
result!=="right"))}function Nr(e){let t=[...e].sort((r,s)=>yt(r)-yt(s)||(r.id<s.id?-1:1)),n=[];for(;t.length;){let r=n[n.
length-1]?.chapter.slug,s=t.findIndex(({chapter:o})=>o.slug!==r);n.push(...t.splice(Math.max(s,0),1))}return n}function yt({
record:e}){return Date.parse(e.review.due??e.latest.at)}function Ar(e,t){let n=e.filter(({record:s})=>s.review.due!==null&&
!de(s,t));if(!n.length)return null;let r=new Date(Math.min(...n.map(yt)));return{day:r,count:n.filter(({record:s})=>de(s,
r)).length}}var _o=8e3,Pe=new Map,We=class extends HTMLElement{static receive(t,n){Pe.set(t,n)}queue=[];tally={of:0,right:0};counted;connectedCallback(){
this.left=new AbortController,k(this.chapters().flatMap(({questions:t})=>t)),P(()=>this.overview(),this.left.signal),!this.
begun&&(this.begun=!0,this.on("due",()=>this.begin(bt(this.items(),new Date))),this.on("missed",()=>this.begin(xt(this.items()))),
this.on("next",()=>this.next()),this.on("end",()=>this.end()),this.addEventListener("course-answer",t=>this.count(t.detail)),
this.overview())}disconnectedCallback(){this.left?.abort()}items(){return Or(this.chapters(),(t,n)=>m("question",t,n))}chapters(){
return JSON.parse(this.dataset.chapters??"[]")}named(t){return this.querySelector(`[data-course=${t}]`)}on(t,n){this.named(
t).addEventListener("click",n)}overview(){let t=new Date,n=this.items(),[r,s]=[bt(n,t).length,xt(n).length];this.named("\
overview").textContent=Go(n,r,t),this.named("due").hidden=!r,this.named("due").textContent=`Review what is due (${r})`,this.
named("missed").hidden=!s,this.named("missed").textContent=`Try what you missed (${s})`}begin(t){this.queue=t,this.place=
-1,this.tally={of:0,right:0},this.show(!0),this.next()}show(t){this.named("overview").hidden=t,this.named("start").hidden=
t,this.named("round").hidden=!t}next(){this.place=(this.place??-1)+1;let t=this.queue?.[this.place];t?Bo(this,t):this.end()}count(t){
let n=this.queue?.[this.place??0];!n||n.id!==t.question||this.counted===n.id||(this.counted=n.id,this.tally={of:this.tally.
of+1,right:this.tally.right+(t.result==="right"?1:0)})}end(){this.queue=[],this.counted=void 0,this.named("question").replaceChildren(),
this.show(!1),this.overview();let{of:t,right:n}=this.tally;t&&this.named("overview").prepend(`${n} of ${t} right. `),this.
named("overview").focus()}};function Go(e,t,n){if(!e.length)return"Nothing to review yet. Answer a few questions in any \
chapter, and they come back here: what you missed the next day, what you knew a week later.";if(t)return t===1?"One ques\
tion is due.":`${t} questions are due.`;let r=Ar(e,n);if(!r)return"Nothing is due, and nothing is waiting.";let s=r.day.
toLocaleDateString("en-GB",{weekday:"long",day:"numeric",month:"long"});return`Nothing is due today. ${r.count===1?"One \
question comes":`${r.count} questions come`} back on ${s}.`}function Bo(e,t){let{chapter:n,id:r}=t,[s,o]=[(e.place??0)+1,
e.queue?.length??0];e.named("place").textContent=`Question ${s} of ${o}`;let i=e.named("chapter");i.textContent=n.title,
i.href=n.page,e.named("next").textContent=s===o?"Finish":"Next question",Ho(n,a=>{e.queue?.[e.place??0]===t&&(e.named("q\
uestion").replaceChildren(Uo(n,r,a?.[r])),e.named("place").focus())})}function Uo(e,t,n){let r=n?new DOMParser().parseFromString(
n,"text/html").querySelector("form"):null;if(!r)return kr(e,t,"The questions of this chapter did not arrive. Answer this\
 one in its");if(r.dataset.type==="challenge")return kr(e,t,"This challenge needs its explorable. Answer it in its");r.dataset.
page=e.page,ht(r,r);let s=document.createElement("course-quiz");return s.className="course-quiz",s.dataset.quiz=e.slug,s.
dataset.fresh="",s.append(document.importNode(r,!0)),s}function kr(e,t,n){let r=document.createElement("p"),s=document.createElement(
"a");return s.href=`${e.page}#question-${t}`,s.textContent="chapter",r.append(`${n} `,s,"."),r}function Ho(e,t){if(Pe.has(
e.slug)){t(Pe.get(e.slug));return}let n=document.createElement("script"),r=()=>{clearTimeout(s),n.onload=null,n.onerror=
null,t(Pe.get(e.slug))},s=setTimeout(r,_o);n.src=e.source,n.onload=r,n.onerror=r,document.head.append(n)}function qr(e,t){let n=Tr(e);return t.some(r=>zo(r).test(n))}function Tr(e){return e.normalize("NFKD").toLowerCase().replace(
/[\p{M}'’ʼ]/gu,"").replace(/[^\p{L}\p{N}*]+/gu," ").trim()}function zo(e){let t=Tr(e).replaceAll("*","[^ ]*");return new RegExp(
`(?:^| )${t}(?: |$)`,"u")}var Ko="h1, .headerlink, script, style, template, nav, form, table, svg, .course-term-meaning, .course-hidden, .course-h\
elp, course-explorable, course-quiz, .course-answers, .course-gallery, course-map, course-review, course-offline";function Cr(e,t){
let n=e.querySelector("article")??e.querySelector("[role=main]"),r=t&&n?.querySelector(`#${CSS.escape(t.slice(1))}`)||n;
for(let s of r?.querySelectorAll(Ko)??[])s.remove();return(r?.textContent??"").replace(/\s+/g," ").trim()}function Lr(e,t){
let n=e.toLowerCase(),r=t.map(a=>n.search(new RegExp(`(?<![\\p{L}\\p{N}])${Jo(a)}`,"u"))).filter(a=>a>=0),s=r.length?Vo(
e,Math.min(...r)):0,o=e.length<=s+220?e.length:e.lastIndexOf(" ",s+220);return`${s===0||/[.?!] $/.test(e.slice(0,s))?"":
"… "}${e.slice(s,o)}${o<e.length?" …":""}`}function Vo(e,t){let n=e.slice(Math.max(0,t-90),t);if(n.length===t)return 0;
let r=Math.max(...[". ","? ","! "].map(s=>n.lastIndexOf(s)));return t-n.length+(r>=0?r+2:n.indexOf(" ")+1)}function Jo(e){
return e.replace(/[.*+?^${}()|[\]\\]/g,"\\$&")}function Rr(){typeof DOCUMENTATION_OPTIONS<"u"&&location.protocol==="file:"&&(DOCUMENTATION_OPTIONS.SHOW_SEARCH_SUMMARY=
!1);let e=document.getElementById("search-results");e&&Yo(e)}function Yo(e){typeof Search<"u"&&(Search.makeSearchSummary=
Zo);let t=new URLSearchParams(location.search).get("q")?.trim()??"",n=JSON.parse(vt("search-help")?.dataset.words??"[]");
qr(t,n)&&Ir();let r=new MutationObserver(()=>{let s=Qo(e);s!==void 0&&(r.disconnect(),Zt(),s===0&&Ir(),Xo(s,t))});r.observe(
e,{childList:!0,subtree:!0,characterData:!0})}function Qo(e){if(e.querySelector(".search-summary")?.textContent)return e.
querySelectorAll("ul.search > li").length}function Xo(e,t){let n=vt("search-said");if(!n)return;let r=e?`${w(String(e),"\
page has|pages have")} “${t}”.`:`No page has “${t}”. Try fewer words, or another one.`;n.textContent=r}function Ir(){
let e=vt("search-help"),t=document.querySelector("template[data-course=search-help-card]");e&&t&&!e.hasChildNodes()&&e.append(
t.content.cloneNode(!0))}function Zo(e,t,n){let r=Cr(new DOMParser().parseFromString(e,"text/html"),n),s=document.createElement(
"p");return s.className="context",s.textContent=Lr(r,[...t]),s}function vt(e){return document.querySelector(`[data-cours\
e=${e}]`)}function Mr(e){let t=new Set(L());e.some(n=>!t.has(n)&&!n.startsWith("reader:"))&&location.reload()}var $t=[];function Dr(){
window.addEventListener("pagehide",()=>{$t=L()}),window.addEventListener("pageshow",({persisted:e})=>{e&&Mr($t)}),window.
addEventListener("storage",({key:e,newValue:t})=>{(e===null||e.startsWith(x))&&t===null&&Mr(e===null?$t:[e.slice(x.length)])})}function Pr(e){return k(e),{read:(t,n)=>m("question",t,n),write:(t,n)=>z("question",t,n)}}function ei(){for(let e of document.querySelectorAll(".course-term-words"))e.setAttribute("role","button"),e.setAttribute(
"aria-expanded","false")}function Wr(e){let t=je(e.target);t&&(delete t.dataset.dismissed,St(t))}function St(e){let t=e.
querySelector(".course-term-meaning"),n=e.querySelector(".course-term-words").getClientRects();if(n.length===0)return;t.
style.position="fixed",t.style.bottom="auto";let{width:r,height:s}=t.getBoundingClientRect(),o=document.documentElement.
clientWidth-8-r,i=n[0].top-s;t.style.left=`${Math.max(8,Math.min(n[0].left,o))}px`,t.style.top=`${i<56?n[n.length-1].bottom:
i}px`}function ti(){let e=".course-term[data-open], .course-term:hover, .course-term:focus-within";for(let t of document.
querySelectorAll(e))St(t)}function ni(e){let t=e.target instanceof Element?e.target.closest(".course-term-words"):null,n=je(
t);if(!t||!n||e.ctrlKey||e.metaKey||e.shiftKey||e.altKey)return;e.preventDefault();let r="open"in n.dataset;Et(),!r&&(delete n.
dataset.dismissed,n.dataset.open="",t.setAttribute("aria-expanded","true"),St(n))}function ri(e){let t=e.target;if(e.key===
"Escape"){let n=je(t);t.matches(".course-term-more")&&n?.querySelector(".course-term-words")?.focus(),Et()}e.key===" "&&
t.matches(".course-term-words")&&(e.preventDefault(),t.click())}function Et(e=null){for(let t of document.querySelectorAll(
".course-term"))t!==e&&(delete t.dataset.open,t.dataset.dismissed="",t.querySelector(".course-term-words")?.setAttribute(
"aria-expanded","false"))}function je(e){return e instanceof Element?e.closest(".course-term"):null}function jr(){ei(),document.
addEventListener("pointerover",Wr),document.addEventListener("focusin",Wr),document.addEventListener("scroll",ti,{capture:!0,
passive:!0}),document.addEventListener("pointerdown",e=>Et(je(e.target))),document.addEventListener("click",ni),document.
addEventListener("keydown",ri)}he.keeperFor=Pr;Rr();Dr();jr();var si={"course-explorable":Ae,"course-offline":ke,"course-plotly":ge,"course-keeping":qe,
"course-map":Te,"course-sureness":Ce,"course-quiz":he,"course-review":We};for(let[e,t]of Object.entries(si))customElements.
get(e)||customElements.define(e,t);})();
