"use strict";(()=>{function _e(e,t){let n=window.Plotly,r={...t.layout?.font,color:getComputedStyle(e).color},s={paper_bgcolor:"transparent",
plot_bgcolor:"transparent"};n?.react(e,t.data,{...t.layout,font:r,...s},{displayModeBar:!1,responsive:!0})}var we=class extends HTMLElement{connectedCallback(){
let t=this.querySelector("script");if(!t)return;let n=JSON.parse(t.textContent??"{}"),r=()=>_e(this,n);r(),new MutationObserver(
r).observe(document.documentElement,{attributeFilter:["data-theme"]})}};function kt(e,t,n){let r=[];for(let s of e){let o=Ct(s,[s.text],n),i=Tt(t,o)&&!r.some(a=>a&&qt(o,a.box));r.push(i?{lines:[
s.text],box:o}:null)}return e.forEach((s,o)=>{let i=r.flatMap(a=>a?[a.box]:[]);r[o]??=Br(s,t,i,n)}),r}function qt(e,t){return e.
left<t.right+.4&&t.left<e.right+.4&&e.top<t.bottom+.1&&t.top<e.bottom+.1}function Tt(e,t){return e.left-1e-9<=t.left&&t.
right<=e.right+1e-9&&e.top-1e-9<=t.top&&t.bottom<=e.bottom+1e-9}function Ct(e,t,n){let r=Math.max(...t.map(n)),s=1.2*t.length,
o=e.x+({left:-r-.45,right:.45}[e.column]??-r/2),i=e.y+({top:-s-.3,bottom:.3}[e.row]??-s/2);return{left:o,top:i,right:o+r,
bottom:i+s}}function Br(e,t,n,r){let s=null,o=1/0,i=zr(e.text,r),a=i.map(l=>Math.max(...l.map(r))),c=Math.max(t.right-t.
left,Math.min(...a));t={...t,right:t.left+c};for(let l of i.filter((u,d)=>a[d]<=c+1e-9)){let u=Ct(e,l,r),d=u.right-u.left,
p=u.bottom-u.top;for(let v of Ur(e,u,t,n))for(let S of Hr(e,u,t,n)){let ge=Math.abs(v-u.left)+1.5*Math.abs(S-u.top)+.8*(l.
length-1);if(ge>=o-1e-9)continue;let B={left:v,top:S,right:v+d,bottom:S+p};!Tt(t,B)||n.some(Gr=>qt(B,Gr))||(s={lines:l,box:B},
o=ge)}}return s}function Ur(e,t,n,r){let s=t.right-t.left;return[...[t.left,e.x-s-.45,e.x-s/2,e.x+.45,n.right-s,n.left],
...r.flatMap(i=>[i.right+.4,i.left-.4-s])]}function Hr(e,t,n,r){let s=t.bottom-t.top;return[...[t.top,e.y-s-.3,e.y-s/2,e.
y+.3,n.top,n.bottom-s],...r.flatMap(i=>[i.bottom+.1,i.top-.1-s])]}function zr(e,t){let n=e.split(" "),r=n.map(t),s=t(" "),
o=r.reduce((a,c)=>a+c,s*(n.length-1)),i=[];for(let a=1;a<=Math.min(n.length,5);a+=1){let c=Math.max(...r,o/a),l=At(n,r,s,
c);for(;l.length>a;)c+=.5,l=At(n,r,s,c);l.length===a&&i.push(l)}return i}function At(e,t,n,r){let s=[e[0]],o=t[0];for(let i=1;i<
e.length;i+=1)o+n+t[i]<=r+1e-9?(s[s.length-1]+=` ${e[i]}`,o+=n+t[i]):(s.push(e[i]),o=t[i]);return s}function U(e){let[t,n]=e.xaxis.range,[r,s]=e.yaxis.range,o=i=>(s-i)/(s-r);return{x:i=>(i-t)/(n-t),y:o,floor:o(Math.max(0,
r))}}function N(e){return`${Math.round(e*1e4)/100}%`}var Vr=.92,It={rule:1,note:0},Rt=new WeakMap,Mt=new WeakMap,Lt=new Map,Jr=typeof ResizeObserver=="function"?new ResizeObserver(
ts):null;function Ge(e,t,n){n||Rt.set(e,t);let{width:r,height:s,measure:o}=n??es(e),i=e.querySelector(".course-labels");
if(!i||!(r>0))return;let a=U(t.layout),c=[...t.data.keys()].filter(p=>Dt(t.data[p])),l=c.map(p=>Yr(t.data[p],a,r,s)),u=kt(
l,Qr(t.layout,r,s),o),d=new Set;c.forEach((p,v)=>{let S=u[v];S&&d.add(Xr(i,p,l[v],S,[l[v].x/r,l[v].y/s]))});for(let p of[
...i.children])d.has(p)||p.remove()}function Dt(e){let t=It[e.meta.mark];return t===void 0||e.x[t]===null||e.y[t]===null?
void 0:e.text?.[t]}function Yr(e,t,n,r){let s=It[e.meta.mark],[o,i]=(e.textposition??"").split(" "),[a,c]=[e.x[s]??0,e.y[s]??
0];return{text:Dt(e)??"",x:t.x(a)*n,y:t.y(c)*r,row:o,column:i}}function Qr(e,t,n){return e.yaxis.visible===!1?{left:-.2,
top:-.2,right:t+.2,bottom:n+.2}:{left:.1,top:-.2,right:t+.9,bottom:n}}function Xr(e,t,n,{lines:r,box:s},o){let[i,a]=o.map(
N),c={left:"end",right:"start"}[n.column]??"middle",l={left:s.right,right:s.left}[n.column]??(s.left+s.right)/2,u=`${Math.
round((l-n.x)*100)/100}em`,d=`${Math.round((s.top+Vr-n.y)*100)/100}em`,p=[i,a,c,u,d,...r].join("|"),v=e.querySelector(`[\
data-label="${t}"]`);if(v?.getAttribute("data-place")===p)return v;let S=v??e.appendChild(Pt("text",{"data-label":String(
t)})),Nt=r.length===1?{dx:u,dy:d}:{dx:"0",dy:"0"};return Wt(S,{class:"course-label","data-place":p,x:i,y:a,"text-anchor":c,
...Nt}),r.length===1?S.textContent=r[0]:S.replaceChildren(...r.map((ge,B)=>Zr(ge,{x:i,dx:u,dy:B?`${1.2}em`:d},B<r.length-
1))),S}function Zr(e,t,n){let r=Pt("tspan",t);return r.textContent=n?`${e} `:e,r}function Pt(e,t){return Wt(document.createElementNS(
"http://www.w3.org/2000/svg",e),t)}function Wt(e,t){for(let[n,r]of Object.entries(t))e.setAttribute(n,r);return e}function es(e){
let t=Mt.get(e);return t||(Jr?.observe(e),jt(e))}function jt(e){let t=getComputedStyle(e),n=parseFloat(t.fontSize),{width:r,
height:s}=e.getBoundingClientRect(),o={width:r/n,height:s/n,measure:ns(t)};return Mt.set(e,o),o}function ts(e){for(let{target:t}of e){
jt(t);let n=Rt.get(t);n&&Ge(t,n)}}function ns(e){let t=`${e.fontStyle} ${e.fontWeight} 100px ${e.fontFamily}`,n=(parseFloat(
e.letterSpacing)||0)/parseFloat(e.fontSize),r=`${t}|${n}`,s=Lt.get(r);if(s)return s;let o=document.createElement("canvas").
getContext("2d");o.font=t;let i=new Map,a=c=>(i.has(c)||i.set(c,o.measureText(c).width/100+n*c.length),i.get(c));return Lt.
set(r,a),a}function _t(e,t,n,r){let s=U(t.layout);for(let o of n){let i=e.querySelector(`[data-mark="${o}"]`),a=t.data[o];i&&is[a.meta.
mark](i,a,s)}Ge(e,t,r)}function rs(e,t){let n="",r=!0,s=0;return e.x.forEach((o,i)=>{let a=e.y[i];if(o===null||a===null){
r=!0;return}let c=Math.round(t.x(o)*1e4)/10,l=Math.round(t.y(a)*1e4)/10;e.meta.mark==="steps"&&!r&&(n+=`L${c} ${s}`),n+=
`${r?"M":"L"}${c} ${l}`,r=!1,s=l}),e.meta.mark==="band"&&n?`${n}Z`:n}function ye(e,t,n){e.querySelector("path")?.setAttribute(
"d",rs(t,n))}function ss(e,t,n){let r=n.x(t.width??0)-n.x(0),s=t.x;[...e.children].forEach((o,i)=>{let a=n.y(t.y[i]??0);
o.setAttribute("x",N(n.x(s[i])-r/2)),o.setAttribute("y",N(Math.min(a,n.floor))),o.setAttribute("height",N(Math.abs(n.floor-
a)))})}function Ft(e,t,n){[...e.children].forEach((r,s)=>{let[o,i]=[t.x[s],t.y[s]];if(Gt(r,i!==null),o===null||i===null)
return;let a=r.localName==="circle"?"c":"";r.setAttribute(`${a}x`,N(n.x(o))),r.setAttribute(`${a}y`,N(n.y(i)))})}function os(e,t,n){
if(Gt(e,t.y[0]!==null&&t.x[0]!==null),e.hasAttribute("visibility"))return;let r=e.querySelector("line"),[s,o]=[t.x,t.y];
for(let i of[0,1])r.setAttribute(`x${i+1}`,N(n.x(s[i]))),r.setAttribute(`y${i+1}`,N(n.y(o[i])))}function Gt(e,t){t?e.removeAttribute(
"visibility"):e.setAttribute("visibility","hidden")}var is={line:ye,steps:ye,band:ye,links:ye,bars:ss,dots:Ft,people:Ft,
rule:os};function Ut(){return!document.hidden&&matchMedia("(prefers-reduced-motion: no-preference)").matches}function Ht(e,t,n){let r=0,
s=performance.now(),o=i=>{let a=Math.max(0,(i-s)/280);n(a<1?cs(e,t,as(a)):t),a<1&&(r=requestAnimationFrame(o))};return o(
s),()=>cancelAnimationFrame(r)}function as(e){return e*e*(3-2*e)}function cs(e,t,n){let r=t.data.map((s,o)=>({...s,x:Bt(
e.data[o].x,s.x,n),y:Bt(e.data[o].y,s.y,n)}));return{...t,data:r}}function Bt(e,t,n){return e===t||e?.length!==t?.length?
t:t.map((r,s)=>{let o=e[s];return typeof o=="number"&&typeof r=="number"?o+(r-o)*n:r})}var us=new Set(["1","-1","−1"]);function w(e,t=""){return`${e} ${Be(e,t)}`.trim()}function Be(e,t){let[n,r]=t.split("|");
return(r===void 0||us.has(e)?n:r).trim()}function zt(e,t){let n=(/\.(\d*?)0*$/.exec(t)?.[1]??"").length;return String(Number(
e.toFixed(n)))}function Kt(e,t){for(let n of e.querySelectorAll("[data-path]")){let r=ls(t,n.dataset.path),s=Array.isArray(r)?r.filter(
o=>o!==null).length:r;n.textContent=Ue(s,Number(n.dataset.digits),"tens"in n.dataset)}}function ls(e,t){return t.split("\
.").reduce((n,r)=>n[r],e)}function Ue(e,t,n=!1){if(e===null)return"–";if(!n)return e.toFixed(t).replace("-","−");let r=Math.
max(0,Math.ceil(1-e)),s={minimumFractionDigits:r,maximumFractionDigits:r};return Number((10**e).toPrecision(2)).toLocaleString(
"en",s)}var ds=new Set(["line","steps","bars","dots"]);function Jt(e,t,n){let r=e.querySelector("[data-course=chart]"),s=e.querySelector(
".course-plot");if(!r||!s)return()=>{};let o,i=ps(r),a=u=>{let d=t(),p=d?be(d):[];o=u===void 0||p.length===0?void 0:Math.
max(0,Math.min(p.length-1,u)),hs(i,s,d,o===void 0?void 0:p[o])},c=u=>{let d=t();d&&a(fs(be(d),d,s,u))},l=u=>{let d=t()&&
be(t()).length-1||0,p={ArrowRight:(o??-1)+1,ArrowLeft:(o??1)-1,Home:0,End:d}[u.key];p===void 0&&u.key!=="Escape"||d<1||(u.
preventDefault(),a(p))};return s.addEventListener("pointermove",c,{signal:n}),s.addEventListener("pointerdown",c,{signal:n}),
r.addEventListener("pointerleave",()=>a(void 0),{signal:n}),r.addEventListener("keydown",l,{signal:n}),r.addEventListener(
"focusout",()=>a(void 0),{signal:n}),()=>{let u=t();u&&be(u).length>1&&(r.tabIndex=0),o!==void 0&&a(o)}}function be(e){if(e.
layout.xaxis.visible===!1||e.layout.yaxis.visible===!1)return[];let t=new Map;for(let n of e.data)!ds.has(n.meta.mark)||
!n.name||n.hoverinfo==="skip"||n.x.forEach((r,s)=>{let o=n.y[s];if(r===null||o===null)return;let i=t.get(r)??[];i.push({
name:n.name,y:o}),t.set(r,i)});return[...t].map(([n,r])=>({x:n,rows:r})).sort((n,r)=>n.x-r.x)}function fs(e,t,n,r){let s=n.
getBoundingClientRect(),[o,i]=t.layout.xaxis.range,a=o+(r.clientX-s.left)/s.width*(i-o),c=e.map(l=>Math.abs(l.x-a));return e.
length?c.indexOf(Math.min(...c)):void 0}function ps(e){let t=(s,o)=>{let i=document.createElement("div");return i.className=
s,i.hidden=!0,o.appendChild(i)},n=e.querySelector(".course-plot-area"),r=document.createElement("p");return r.className=
"course-read-heard",r.setAttribute("role","status"),e.after(r),{line:t("course-read-line",n),words:t("course-read",n),heard:r}}
function hs(e,t,n,r){if(e.line.hidden=e.words.hidden=!r,e.heard.textContent="",!r||!n)return;let{x:s,y:o}=n.layout.meta,
i=[s.label,Vt(r.x,s,n.layout.xaxis)].filter(Boolean).join(": "),a=ms(r).map(({name:u,values:d})=>d.length>1?`${u}: ${d.length}\
 here`:`${u}: ${Vt(d[0],o,n.layout.yaxis)}`);e.heard.textContent=[i,...a].join("; "),e.words.replaceChildren(...[i,...a].
map(u=>gs(u)));let c=U(n.layout).x(r.x),l=t.getBoundingClientRect().left-e.line.parentElement.getBoundingClientRect().left;
e.line.style.left=`${l+c*t.getBoundingClientRect().width}px`,e.words.style.left=e.line.style.left,e.words.classList.toggle(
"course-read-leftwards",c>.5)}function ms(e){return[...new Set(e.rows.map(n=>n.name))].map(n=>({name:n,values:e.rows.filter(
r=>r.name===n).map(r=>r.y)}))}function gs(e){let t=document.createElement("div");return t.textContent=e,t}function Vt(e,t,n){
let r=(n.tickvals??[]).indexOf(e);return r>=0&&n.ticktext?w(n.ticktext[r],t.unit):w(Ue(e,t.digits,t.tens),t.unit)}var Yt={$ref:"#/$defs/file",$defs:{version:{const:2},id:{type:"string",pattern:"^[a-z0-9]+(-[a-z0-9]+)*$",maxLength:200},
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
/newer"}}}},required:["file","version","course","at","reader","records"],additionalProperties:!1}}};var He=Yt.$defs;function $(e,t){return Object.hasOwn(He,t)&&W(e,He[t])}function W(e,t){return Object.entries(t).every(([
n,r])=>{let s=ys.get(n);return!s||s(e,r,t)})}var ys=new Map(Object.entries({$ref:(e,t)=>W(e,He[t.slice(8)]),anyOf:(e,t)=>t.
some(n=>W(e,n)),type:(e,t)=>[t].flat().some(n=>bs(e,n)),const:(e,t)=>e===t,enum:(e,t)=>t.includes(e),minimum:(e,t)=>typeof e!=
"number"||e>=t,exclusiveMinimum:(e,t)=>typeof e!="number"||e>t,maximum:(e,t)=>typeof e!="number"||e<=t,minLength:(e,t)=>typeof e!=
"string"||[...e].length>=t,maxLength:(e,t)=>typeof e!="string"||[...e].length<=t,pattern:(e,t)=>typeof e!="string"||new RegExp(
t,"u").test(e),items:(e,t)=>!Array.isArray(e)||e.every(n=>W(n,t)),minItems:(e,t)=>!Array.isArray(e)||e.length>=t,maxItems:(e,t)=>!Array.
isArray(e)||e.length<=t,required:(e,t)=>!y(e)||t.every(n=>Object.hasOwn(e,n)),maxProperties:(e,t)=>!y(e)||Object.keys(e).
length<=t,propertyNames:(e,t)=>!y(e)||Object.keys(e).every(n=>W(n,t)),properties:(e,t)=>!y(e)||Object.keys(e).every(n=>!Object.
hasOwn(t,n)||W(e[n],t[n])),additionalProperties:(e,t,{properties:n={}})=>!y(e)||Object.keys(e).every(r=>Object.hasOwn(n,
r)||t!==!1&&W(e[r],t))}));function bs(e,t){return t==="null"?e===null:t==="array"?Array.isArray(e):t==="object"?y(e):t===
"integer"?Number.isInteger(e):t==="number"?Number.isFinite(e):typeof e===t}function y(e){return e!==null&&typeof e=="obj\
ect"&&!Array.isArray(e)}function ve(e,t){return`course:${e}:${t}`}function $e(e){if(!xs(e))return null;let t={answer:e.answer,result:e.result,score:e.
score,misconceptions:e.misconceptions??null,sure:e.sure??null,at:xe(e.at)},n={v:2,quiz:e.quiz,first:vs(e,t),latest:t,tries:e.
tries??null,revealed:e.revealed===!0,review:{due:xe(e.due),recalled:e.recalled??0}};return $(n,"question")?n:null}function xs(e){
return!y(e)||e.v!==1||!("answer"in e)?!1:typeof e.score=="number"&&e.score>=0&&e.score<=1&&["right","partly","wrong"].includes(
e.result)&&xe(e.at)!==null}function vs(e,t){if(!y(e.first))return null;let n=xe(e.first.at);return e.tries===1&&n===t.at&&
e.first.result===t.result?t:{answer:null,result:e.first.result,score:null,misconceptions:null,sure:e.first.sure??null,at:n}}
function xe(e){let t=typeof e=="string"?Date.parse(e):NaN;return Number.isNaN(t)?null:new Date(t).toISOString()}function H(e,t,n){return!t||!n?t??n:{question:$s,guess:Se,claim:Se,belief:Ss,reader:ze}[e](t,n)}function $s(e,t){let[n,r]=[
Qt(e),Qt(t)],{at:s,...o}=ze(n,r);return{v:2,...o,first:Se(e.first,t.first),tries:e.tries===null||t.tries===null?e.tries??
t.tries:Math.max(e.tries,t.tries),revealed:e.revealed||t.revealed}}function Qt({quiz:e,latest:t,review:n}){return{quiz:e,
latest:t,review:n,at:t.at}}function Ss(e,t){return{v:2,start:Se(e.start,t.start),end:ze(e.end,t.end)}}function Se(e,t){return!e||
!t?e??t:e.at!==t.at?e.at<t.at?e:t:Xt(e,t)}function ze(e,t){return!e||!t?e??t:e.at!==t.at?e.at>t.at?e:t:Xt(e,t)}function Xt(e,t){
let[n,r]=[E(e),E(t)],[s,o]=[n,r].map(i=>i.split(":null").length);return s!==o?s<o?e:t:n<=r?e:t}function E(e){return JSON.
stringify(e,(t,n)=>y(n)?Object.fromEntries(Object.entries(n).sort(([r],[s])=>r<s?-1:1)):n)}var Ee=2,X=["question","guess","claim","belief","reader"],D="self",Z=document.currentScript?.dataset.course??"course",x=`\
coursebook:${Z}:`,ee=JSON.parse(document.currentScript?.dataset.titles??"[]"),z=`${x}closed:first-edition`,O=new Map,Ke=new Set;
function m(e,t,n=[]){return[t,...n].map(s=>O.get(`${e}:${s}`)??Es(e,s)).reduce((s,o)=>H(e,s,o),null)}function K(e,t,n){let r=ne(
e,t,n);return j(),r}function V(e){let t=new Map;for(let n of[...L(),...O.keys()].filter(r=>r.startsWith(`${e}:`))){let r=n.
slice(e.length+1),s=m(e,r);s&&t.set(r,s)}return t}function te(){return L().flatMap(e=>{let[t,...n]=e.split(":"),{is:r,value:s}=I(
t,n.join(":"));return r==="newer"?[{kind:t,id:n.join(":"),value:s}]:[]})}function Zt(e,t){O.delete(`${e}:${t}`);try{I(e,
t).is!=="newer"&&C().removeItem(`${x}${e}:${t}`)}catch{}return j(),I(e,t).is==="none"}function en(){O.clear();try{for(let e of L())
C().removeItem(x+e);Os()&&C().setItem(z,JSON.stringify({v:Ee}))}catch{}return j(),L().length===0}function P(e,t){Ke.add(
e);let n=r=>{(r.key===null||r.key.startsWith(x))&&e()};window.addEventListener("storage",n,{signal:t}),t.addEventListener(
"abort",()=>Ke.delete(e))}function j(){for(let e of Ke)e()}function ne(e,t,n){let r=`${e}:${t}`;try{if(I(e,t).is==="newe\
r")return O.set(r,n),"newer";if($(n,e))return C().setItem(x+r,JSON.stringify(n)),O.delete(r),"kept"}catch{}return O.set(
r,n),"fleeting"}function C(){let e=window.localStorage;return"fleeting"in e?e.given:e}function tn(){try{window.localStorage.
removeItem("sphinx_highlight_terms")}catch{}}function L(){try{return Object.keys(C()).filter(t=>t.startsWith(x)&&t!==z).
map(t=>t.slice(x.length))}catch{return[]}}function J(e){try{return C().getItem(e)}catch{return null}}function Es(e,t){let{
is:n,value:r}=I(e,t);return n==="sound"?r:null}function I(e,t){let n=J(`${x}${e}:${t}`);if(n===null)return{is:"none",value:null};
let r=re(n);return $(r,"newer")?{is:"newer",value:r}:X.some(o=>o===e)&&$(r,e)?{is:"sound",value:r}:{is:"damaged",value:null}}
function re(e){try{return JSON.parse(e??"null")}catch{return null}}function Os(){let e=ee.map(t=>ve(t,""));return Object.
keys(C()).some(t=>e.some(n=>t.startsWith(n)))}function nn(e){return[...e?.querySelectorAll("[name]")??[]].map(t=>t)}function rn(e,t){return Object.fromEntries(e.map(n=>[
n.name,Ns(n,t)]))}function Ns(e,t){return e instanceof HTMLInputElement?e.type==="checkbox"?e.checked:Number(e.value):(t.
find(r=>r.name===e.name)?.values??[]).find(r=>String(r)===e.value)??e.value}function sn(e,t,n){for(let r of e){let s=n[r.
name];r instanceof HTMLInputElement&&r.type==="checkbox"?r.checked=!!s:r.value!==String(s)&&(r.value=String(s)),r.type===
"range"&&As(r,t)}}function As(e,t){let n=t.find(o=>o.name===e.name)?.unit??"",r=w(String(Number(e.value)),n);e.setAttribute(
"aria-valuetext",r);let s=e.parentElement?.querySelector("[data-course=value]");s&&(s.textContent=r)}function Oe(e){return Object.
fromEntries(e.map(t=>[t.name,t.default]))}function on(e,t,n){let r=e.find(s=>s.name===n)?.values??[];return{...t,[n]:r[(r.
indexOf(t[n])+1)%r.length]}}function an(e,t,n){return e?E(e.value)===E(t.value)&&e.kind===t.kind&&e.truth===null?{...e,truth:t.truth}:e:{v:2,...t,at:n.
toISOString()}}function cn(e){let t=e.querySelector("input[type=range]");if(t)return{kind:"number",value:Number(t.value),scale:ks(t),truth:null};
let n=e.querySelector("input:checked");return n&&{kind:"option",value:n.value,scale:qs(e),truth:null}}function ks({min:e,
max:t,step:n,dataset:r}){return{unit:r.unit??"",low:Number(e),high:Number(t),step:Number(n)}}function qs(e){return{options:[
...e.querySelectorAll("input[type=radio]")].map(n=>({id:n.value,words:(n.parentElement?.textContent??n.value).trim()}))}}
function un(e){return e.kind==="number"?w(String(e.value),e.scale.unit):e.kind==="curve"?"the curve that you drew":e.scale.
options.find(({id:t})=>t===e.value)?.words??e.value}var Ts={kept:"",fleeting:"This browser keeps nothing here, so your g\
uess lasts until you leave the page.",newer:"A newer version of this course has stored a guess here, which stays as it i\
s. This one lasts until you leave the page."};function ln(e,t,n){let r=m("guess",e),s=an(r,{...t,truth:n??null},new Date);
return r&&E(r)===E(s)?"":Ts[K("guess",e,s)]}function A(e,t){let n=0;for(let r of e){let s=r.values.indexOf(t[r.name]);if(s<0)return-1;n=n*r.values.length+s}return n}function dn(e,t){let n=Object.entries(t).map(([r,s])=>[r,String(s)]);return`#${e}?${new URLSearchParams(n)}`}function fn(e,t,n){
let[r,s]=decodeURI(e.slice(1)).split("?");if(r!==t||s===void 0)return null;let o=Object.fromEntries(n.map(i=>[i.name,i.default]));
for(let[i,a]of new URLSearchParams(s)){let l=n.find(u=>u.name===i)?.values.find(u=>String(u)===a);if(l===void 0)return null;
o[i]=l}return o}function Ve(e,t){return e.slice(1).split("?")[0]===t}var Cs="600px",Ye=new Map,Y=new Map,Je=new Set;function pn(e,t){Ye.set(e,t);let n=Y.get(e)??[];Y.delete(e);for(let r of n)
r.begin(t)}function Qe(e,t){let n=Ye.get(e);n?t.begin(n):Y.set(e,(Y.get(e)??new Set).add(t))}function hn(e,t){if(Ye.has(
e)||Je.has(e))return;Je.add(e);let n=document.createElement("script"),r=()=>{let s=Y.get(e)??[];Y.delete(e),Je.delete(e);
for(let o of s)o.fail();n.remove()};n.src=t,n.onload=r,n.onerror=r,document.head.append(n)}function mn(e,t){if(!("Inters\
ectionObserver"in window)){t();return}let n=new IntersectionObserver(r=>{r.some(s=>s.isIntersecting)&&(n.disconnect(),t())},
{rootMargin:Cs});n.observe(e)}var Xe=/[?!…]$/;function Ne(e){return e.trim().replace(/(?<!\.)\.$/,"")}function se(e){let t=Ne(e);return Xe.test(t)||
t.endsWith("...")?t:`${t}.`}function Q(e,t){let n=Ne(e).replace(/:$/,"");return`${n}${Xe.test(n)?"":":"} ${Ne(t)}`}function F(e){
return e.map(Ne).reduce((t,n)=>`${t}${Xe.test(t)?"":";"} ${n}`)}function gn(e,t,n){let r=e.querySelector("input[type=range]");r?.addEventListener("input",()=>{let s=w(r.value,r.dataset.
unit);r.setAttribute("aria-valuetext",s),e.querySelector("[data-course=value]").textContent=s},{signal:n}),e.addEventListener(
"submit",s=>{s.preventDefault();let o=cn(e);o?t(o):Is(e)},{signal:n}),e.querySelector("[data-course=skip]")?.addEventListener(
"click",()=>t(null),{signal:n})}function Ls(e,t){return e.querySelector(`input[value="${CSS.escape(t)}"]`)?.parentElement?.
textContent?.trim()??t}function Is(e){e.querySelector("input")?.focus()}function wn(e,t,n){let r=bn(e);r.hidden=!1,r.textContent=
xn(Ae(e),t,n),r.tabIndex=-1,r.focus({preventScroll:!0})}function yn(e,t,n){let r=bn(e);r.removeAttribute("role"),r.hidden=
!1,r.textContent=xn(Ae(e),t,n)}function bn(e){return e.querySelector("[data-course=verdict]")}function Ae(e){return e.querySelector(
"[data-course=prediction]")}function xn(e,t,n){let r=typeof n.truth=="number",s=r?Rs(e,Number(n.truth)):String(n.truth),
o=`${se(`You said: ${un(t)}`)} `;if(String(t.value)===s)return`${o}That is what happens in this model.`;if(!r)return`${o}${se(
`In this model: ${Ls(e,s)}`)}`;let i=Number(s)===n.truth?"":"about ";return`${o}In this model: ${i}${w(s,n.unit)}.`}function Rs(e,t){
let n=e.querySelector("input[type=range]");return zt(t,n?.step??"1")}function vn(e){let t=e.querySelectorAll("[data-course=state] template");for(let n of t)n.replaceWith(n.content);e.querySelector(
"[data-course=state] svg.course-picture")&&e.setAttribute("data-printable","")}function Ze(e,t){let n=e.figure.data.map(r=>({...r}));for(let r of e.varying){let[,s,o]=r.path.split("."),i="table"in r?
$n(r,t):Ms(r,t);Object.assign(n[Number(s)],{[o]:i})}return{figure:{data:n,layout:e.figure.layout},sentence:$n(e.sentences,
t)[0]}}function Ms(e,t){let n=(e.high-e.low)/1022,r=t*e.length,s=0;return Array.from({length:e.length},(o,i)=>{let a=e.text.
charCodeAt(r+i)-35;return s+=a%2?-(a+1)/2:a/2,s===0?null:e.low+(s-1)*n})}function $n(e,t){return e.table[e.text.charCodeAt(
t)-35]}var ke=class extends HTMLElement{static receive(t,n){pn(t,n)}connectedCallback(){this.abort||(this.abort=new AbortController,
this.slug=this.dataset.explorable,this.inputs=nn(this.named("controls")),this.locked=this.hasAttribute("data-predict"),this.
earlier=this.locked?m("guess",this.slug):null,this.earlier?this.reopen():this.locked&&this.lock(),this.listen(this.abort.
signal),this.reread=Jt(this,()=>this.figure,this.abort.signal),document.querySelector(this.localName)===this&&Qe(this.slug,
this),Ve(location.hash,this.slug)?this.load():mn(this,()=>this.load()))}disconnectedCallback(){this.abort?.abort(),this.
abort=void 0}listen(t){let n=this.named("prediction");n&&gn(n,r=>this.commit(r),t),this.named("controls")?.addEventListener(
"input",r=>this.move(r.target),{signal:t}),this.addEventListener("click",r=>this.press(r.target),{signal:t}),this.named(
"data")?.addEventListener("toggle",()=>this.refreshTable(),{signal:t}),window.addEventListener("hashchange",()=>this.follow(),
{signal:t}),window.addEventListener("beforeprint",()=>this.prepareForPrint(),{signal:t})}load(){if(this.frozen)return;let t=this.
slug;Qe(t,this),hn(t,this.dataset.source)}begin(t){if(t.format!==1){this.fail();return}this.frozen=t,this.varying=new Set(
t.varying.map(n=>Number(n.path?.split(".")[1]))),this.drawn=Ze(t,A(t.controls,Oe(t.controls))).figure,this.follow(),this.
guess!==void 0&&this.commit(this.guess),!this.locked&&(this.show(this.first(t)),this.earlier&&t.prediction&&yn(this,this.
earlier,t.prediction),this.setAttribute("data-ready",""))}fail(){this.say("The numbers behind this picture did not arriv\
e, so it stands still. Reload the page to try again.")}follow(){if(!Ve(location.hash,this.slug??""))return;if(!this.frozen){
this.load();return}let t=fn(location.hash,this.slug??"",this.frozen.controls);t?(this.unlock(null),this.show(t)):location.
hash.includes("?")&&this.say("The link names a state that is not here; this is the usual one."),this.scrollIntoView({block:"\
start"})}chosen(){return rn(this.inputs??[],this.frozen?.controls??[])}move(t){t.type==="range"?this.show(this.chosen()):
this.carry(this.chosen())}carry(t){let n=this.drawn;this.show(t),!(!n||!this.figure||!this.querySelector(".course-plot")||
!Ut())&&(this.stop=Ht(n,this.figure,r=>this.draw(r)))}show(t){if(!this.frozen){this.load();return}this.stop?.();let n=A(
this.frozen.controls,t);if(n<0)return;let{figure:r,sentence:s}=Ze(this.frozen,n);this.figure=r,sn(this.inputs??[],this.frozen.
controls,t),this.draw(r),this.write("narration",s),this.refreshTable(),this.reread?.(),this.markPresets(t),this.dataset.
state=JSON.stringify(t),this.dispatchEvent(new CustomEvent("course-state",{bubbles:!0,detail:{slug:this.slug,state:t}}))}draw(t){
this.drawn=t;let n=this.querySelector(".course-plot");n?_t(n,t,this.varying):_e(this.querySelector(".course-plot-frame"),
t)}prepareForPrint(){this.stop?.(),this.figure&&this.draw(this.figure),vn(this)}markPresets(t){let n="";for(let r of this.
querySelectorAll("[data-course=preset]")){let o=Object.entries(JSON.parse(r.dataset.state??"{}")).every(([i,a])=>t[i]===
a);r.setAttribute("aria-pressed",String(o)),o&&(n=r.dataset.story??"")}this.write("story",n)}refreshTable(){let t=this.named(
"data");t?.open&&this.figure&&Kt(t,this.figure)}press(t){let n=t.closest("button[data-course]"),r=this.frozen?.controls;
!n||!r||this.locked||(n.dataset.course==="preset"&&this.carry(JSON.parse(n.dataset.state??"{}")),n.dataset.course==="aga\
in"&&this.show(on(r,this.chosen(),n.dataset.control??"")),n.dataset.course==="link"&&this.copyLink(),n.dataset.course===
"reset"&&(this.carry(Oe(r)),this.say("Everything is back at its start.")))}async copyLink(){let t=new URL(dn(this.slug??
"",this.chosen()),location.href);history.replaceState(history.state,"",t);try{await navigator.clipboard.writeText(t.href),
this.say("Link copied: it opens this very state.")}catch{this.say("The link to this very state is in the address bar; co\
py it from there.")}}lock(){this.setAttribute("data-locked",""),this.setDisabled(!0)}reopen(){this.locked=!1,this.removeAttribute(
"data-predict"),Ae(this).hidden=!0}first(t){let n=this.chosen(),r=!this.figure&&A(t.controls,n)===A(t.controls,Oe(t.controls));
return this.earlier&&t.prediction&&r?t.prediction.state:n}commit(t){let n=t&&ln(this.slug??"",t,this.frozen?.prediction?.
truth);this.unlock(t),n&&this.say(n)}unlock(t){if(!this.locked)return;if(this.guess=t,!this.frozen){this.load();return}this.
locked=!1,this.removeAttribute("data-locked"),this.removeAttribute("data-predict"),this.setDisabled(!1);let n=this.named(
"prediction"),r=n.contains(document.activeElement);n.hidden=!0,this.carry(t&&this.frozen.prediction?this.frozen.prediction.
state:this.chosen()),this.setAttribute("data-ready",""),t&&this.frozen.prediction?wn(this,t,this.frozen.prediction):r&&this.
inputs?.[0]?.focus({preventScroll:!0})}setDisabled(t){let r=[...this.querySelectorAll("button[data-course]")].filter(o=>!o.
closest("form"));for(let o of[...this.inputs??[],...r])o.disabled=t;let s=this.named("data");s&&(s.inert=t)}say(t){this.
write("status",t)}write(t,n){let r=this.named(t);r&&r.textContent!==n&&(r.textContent=n)}named(t){return this.querySelector(
`[data-course="${t}"]`)}};var qe=class extends HTMLElement{connectedCallback(){this.keepButton||!("serviceWorker"in navigator)||location.protocol===
"file:"||(this.keepButton=this.querySelector("[data-course=keep]"),this.removeButton=this.querySelector("[data-course=re\
move]"),this.keepButton.addEventListener("click",()=>this.tryTo(()=>this.makeCopy())),this.removeButton.addEventListener(
"click",()=>this.tryTo(()=>this.removeCopy())),this.querySelector(".course-offline-keep").hidden=!1,this.tryTo(()=>this.
look()))}get scope(){return new URL(this.dataset.scope??"./",location.href).href}async look(){let t=await navigator.serviceWorker.
getRegistration(this.scope);this.mark(!!t?.active),t?.active&&this.say("A copy of this course is in this browser. It ope\
ns without a network, at the same address.")}async makeCopy(){this.say("Copying …");let t=await navigator.serviceWorker.
register(this.dataset.worker??"",{scope:this.scope}),n=t.installing??t.waiting??t.active;await Ps(n),this.mark(!0),this.
say("Done. The whole course opens without a network now, at the same address.")}async removeCopy(){await(await navigator.
serviceWorker.getRegistration(this.scope))?.unregister();let n=(await caches.keys()).filter(r=>r.startsWith(`${this.dataset.
name}:`));await Promise.all(n.map(r=>caches.delete(r))),this.mark(!1),this.say("The copy is gone. Your answers are still\
 here; the page on your progress erases those.")}mark(t){this.keepButton&&(this.keepButton.hidden=t),this.removeButton&&
(this.removeButton.hidden=!t)}async tryTo(t){try{await t()}catch{this.say("This browser did not allow it, or the network\
 broke off. Nothing was changed; the download works all the same.")}}say(t){this.querySelector("[data-course=status]").textContent=
t}};function Ps(e){return new Promise((t,n)=>{let r=()=>{e.state==="activated"&&t(void 0),e.state==="redundant"&&n(new Error(
"the copy was not made"))};e.addEventListener("statechange",r),r()})}var Sn="course-progress",Ws=5e6;function En(e){let[t,n]=[js(),te()],r=Object.fromEntries([...X,...n.map(({kind:a})=>a)].
map(a=>[a,Fs(a,t,n)])),{reader:s,...o}=r,i={file:Sn,version:Ee,course:Z,at:e.toISOString(),reader:s[D]??null,records:o};
return`${JSON.stringify(i,null,1)}
`}function On(e){let n=(m("reader",D)?.name??"").replace(/[^\p{Letter}\p{Number}]+/gu,"-").replace(/^-|-$/g,"");return`${[
Z,n,e.toISOString().slice(0,10)].filter(Boolean).join("-")}.json`}function js(){return X.flatMap(e=>[...V(e)].map(([t,n])=>({
kind:e,id:t,value:n})))}function Fs(e,t,n){let r=[...t,...n].filter(s=>s.kind===e).map(({id:s,value:o})=>[s,o]);return Object.
fromEntries(Object.entries(Object.fromEntries(r)).sort(([s],[o])=>s<o?-1:1))}function Nn(e,t=[]){let n=Bs(e,t);if("refus\
ed"in n)return n;let r=n.entries.map(a=>_s(a));j();let s=a=>r[a]==="kept"||r[a]==="fleeting",o=n.entries.filter((a,c)=>s(
c)).map(({kind:a})=>a),i=r.filter(a=>a==="fleeting").length;return{taken:o,known:r.length-o.length,unknown:n.unknown,fleeting:i}}
function _s({kind:e,id:t,value:n}){if($(n,"newer"))return Gs(e,t,n);let r=e,s=m(r,t),o=H(r,s,n);return E(o)===E(s)?"know\
n":ne(e,t,o)}function Gs(e,t,n){if(O.has(`${e}:${t}`)||I(e,t).is!=="none")return"known";try{return C().setItem(`${x}${e}\
:${t}`,JSON.stringify(n)),"kept"}catch{return"newer"}}function Bs(e,t){if(e.length>Ws)return{refused:"The file is far lo\
nger than any file of answers."};let n=re(e);return!y(n)||n.file!==Sn||!y(n.version===1?n.answers:n.records)?{refused:"T\
his is not a file of answers, or it is damaged. Choose one that was saved with the button beside this one."}:n.version>Ee?
{refused:"The file was saved by a newer version of this course. Open it there."}:(n.version===1?ee.includes(n.course):n.
course===Z)?n.version===1?Hs(n.answers,t):Us(n):{refused:`The file belongs to another course, “${String(n.course).slice(
0,60)}”.`}}function Us(e){let t=e.reader===null?e.records:{...e.records,reader:{[D]:e.reader}},n=Object.entries(t).flatMap(
([s,o])=>Object.entries(o??{}).map(([i,a])=>({kind:s,id:i,value:a}))),r=n.filter(({kind:s,value:o})=>!$(o,"newer")&&!(X.
some(i=>i===s)&&$(o,s)));return r.length?et(r.length,n.length):$(e,"file")?{entries:n,unknown:0}:et(0,n.length)}function Hs(e,t){
let n=Object.entries(e).map(([o,i])=>({id:o,value:$(o,"id")?$e(i):null})),r=n.filter(({value:o})=>o===null);if(r.length)
return et(r.length,n.length);let s=n.flatMap(({id:o,value:i})=>{let a=t.find(c=>c.includes(o));return a?[{kind:"question",
id:a[0],value:i}]:[]});return{entries:s,unknown:n.length-s.length}}function et(e,t){return{refused:`The file is damaged:\
 ${e?`${e} of its ${t} records`:"a part of it"} cannot be read. Nothing was changed.`}}function k(e){if(J(z)!==null)return;e.filter(n=>zs(n)).length&&j()}function zs(e){if(e.some(n=>O.has(`question:${n}`)||I(
"question",n).is!=="none"))return!1;let t=ee.flatMap(n=>e.map(r=>Ks(n,r))).reduce((n,r)=>H("question",n,r),null);return t&&
ne("question",e[0],t),t!==null}function Ks(e,t){return $e(re(J(ve(e,t))))}var Vs=[["question","answer","answers"],["guess","guess","guesses"],["claim","claim","claims"],["belief","belief","belie\
fs"],["reader","name","names"]],Te=class extends HTMLElement{connectedCallback(){this.left=new AbortController,k(qn(this)),
P(()=>this.show(),this.left.signal),this.show(),!this.begun&&(this.begun=!0,this.field("name").addEventListener("change",
()=>Js(this,this.field("name").value.trim())),this.field("file").addEventListener("change",()=>Ys(this,this.field("file"))),
this.on("save",()=>this.say(`${An()}.`)),this.on("open",()=>this.field("file").click()),this.on("erase",()=>this.ask("as\
king","keep",`Erase ${oe()} for good?`)),this.on("keep",()=>this.close("asking","erase")),this.on("sure",()=>kn(this,"as\
king","erase")),this.on("leave",()=>this.ask("leaving","rescue",`Somebody left ${oe()} here.`)),this.on("rescue",()=>this.
say(`${An()}. Give the file to its owner, then start afresh.`)),this.on("stay",()=>this.close("leaving","leave")),this.on(
"afresh",()=>kn(this,"leaving","leave")))}disconnectedCallback(){this.left?.abort()}named(t){return this.querySelector(`\
[data-course=${t}]`)}field(t){return this.named(t)}on(t,n){this.named(t).addEventListener("click",n)}say(t){this.named("\
said").textContent=t}show(){document.activeElement!==this.field("name")&&(this.field("name").value=m("reader",D)?.name??
"");let t=te().length;this.named("newer").hidden=!t,this.named("newer").textContent=Zs(t)}ask(t,n,r){if(!L().length&&oe()===
"Nothing"){this.say("Nothing is kept here.");return}for(let o of["asking","leaving"])this.named(o).hidden=o!==t;let s=t===
"asking"?"asked":"left";this.named(s).textContent=r,this.named(n).focus(),this.say("")}close(t,n){this.named(t).hidden=!0,
this.named(n).focus(),this.say("")}};function qn(e){return JSON.parse(e.dataset.questions??"[]")}function Js(e,t){if(!t){
e.say(Zt("reader",D)?"No name is kept.":"The name could not be erased.");return}let n=K("reader",D,{v:2,name:[...t].slice(
0,80).join(""),at:new Date().toISOString()});e.say(n==="kept"?"The name is kept in this browser, and will be in the file\
 that you save.":"This browser keeps nothing here, so the name lasts until you leave the page.")}function An(){let e=new Date,
t=document.createElement("a");return t.href=URL.createObjectURL(new Blob([En(e)],{type:"application/json"})),t.download=
On(e),t.click(),setTimeout(()=>URL.revokeObjectURL(t.href),1e4),`${oe()} saved in ${t.download}`}async function Ys(e,t){
let n=t.files?.[0];if(!n)return;let r=Nn(await n.text().catch(()=>""),qn(e));t.value="",e.say("refused"in r?r.refused:Qs(
r))}function Qs({taken:e,known:t,unknown:n,fleeting:r}){let s=[`${Tn(o=>e.filter(i=>i===o).length)} added.`];return t&&s.
push(`${t} in the file brought nothing new.`),n&&s.push(n===1?"1 answer to questions that this course does not have was \
left out.":`${n} answers to questions that this course does not have were left out.`),r&&s.push("This browser keeps noth\
ing here, so they last until you leave the page."),s.join(" ")}function kn(e,t,n){let r=oe(),s=en();e.close(t,n),e.say(s?
`${r} erased. ${Xs()}`:"The browser did not let go of all answers. Clear its data for this site.")}function Xs(){return J(
z)===null?"Nothing of you is left in this browser.":"An older edition of this course has answers here too, which it may \
still need. This one no longer reads them; to remove them, clear the browser's data for this site."}function Zs(e){let t="\
saved in your file, and erased only with everything else.",n="One answer here was written by a newer version of this cou\
rse. It is not shown on this page;";return e===1?`${n} it is kept as it is, ${t}`:`${e} answers here were written by a n\
ewer version of this course. They are not shown on this page; they are kept as they are, ${t}`}function oe(){let e=te().
length;return Tn(t=>V(t).size,e?[`${e} of a newer version of this course`]:[])}function Tn(e,t=[]){let n=Vs.flatMap(([r,
s,o])=>{let i=e(r);return i?[`${i} ${i===1?s:o}`]:[]});return n.push(...t),n.length<2?n[0]??"Nothing":`${n.slice(0,-1).join(
", ")} and ${n[n.length-1]}`}function f(e,t){return[...e.querySelectorAll(t)]}function q(e){return(e?.textContent??"").replace(/\s+/g," ").trim()}function tt(e){let t=e.filter(n=>n!==null);return{answered:t.length,right:t.filter(n=>n?.latest.result==="right").length,
of:e.length}}function Ln({answered:e,right:t,of:n}){return e===0?n===1?"1 question, not answered yet":`${n} questions, n\
one answered yet`:t===n?n===1?"Answered right":`All ${n} right`:`${e} of ${n} answered, ${t} right`}function In(e){let t=[
...e].flatMap(n=>n.first&&n.first.sure!==null?[n.first]:[]);return[1,2,3,4].map(n=>{let r=t.filter(s=>s.sure===n);return{
sure:n,of:r.length,right:r.filter(s=>s.result==="right").length}})}var Cn=8;function Rn(e){let[t,n]=[e.slice(0,2),e.slice(
2)].map(s=>({of:s.reduce((o,i)=>o+i.of,0),right:s.reduce((o,i)=>o+i.right,0)}));if(t.of+n.of<Cn)return`Say how sure you \
are at ${Cn} questions or more, and this will say how well you know what you know.`;if(!t.of||!n.of)return"You were alwa\
ys about as sure. Use the whole scale, and this will say more.";let r=n.right/n.of-t.right/t.of;return r>=.2?"When you f\
eel surer, you are right more often: your feeling is a fair guide.":r>-.2?"Whether you feel sure or not, you are right a\
bout as often: check the sure ones as well.":"You are right more often when you feel unsure: what feels certain deserves\
 another look."}var Ce=class extends HTMLElement{connectedCallback(){this.left=new AbortController,k(f(this,".course-map-chapter").flatMap(
Mn)),P(()=>this.show(),this.left.signal),this.show()}disconnectedCallback(){this.left?.abort()}show(){let t=f(this,".cou\
rse-map-chapter").map(s=>eo(s)),n=tt(t.flat()),r=this.querySelector("[data-course=sum]");r.textContent=n.answered?`${n.answered}\
 of ${n.of} questions answered, ${n.right} of them right.`:"Nothing is answered yet in this browser."}};function eo(e){let t=Mn(
e).map(([r,...s])=>m("question",r,s));for(let[r,s]of f(e,".course-map-dot").entries()){let o=t[r]?.latest.result;o?s.dataset.
result=o:delete s.dataset.result}let n=e.querySelector(".course-map-words");return n&&(n.textContent=Ln(tt(t))),t}function Mn(e){
return JSON.parse(e.dataset.questions??"[]")}var Le=class extends HTMLElement{connectedCallback(){this.left=new AbortController,k(JSON.parse(this.dataset.questions??
"[]")),P(()=>this.show(),this.left.signal),this.show()}disconnectedCallback(){this.left?.abort()}show(){let t=In(V("ques\
tion").values());for(let[r,s]of f(this,".course-sureness-row").entries())to(s,t[r]);let n=this.querySelector("[data-cour\
se=sum]");n.textContent=Rn(t)}};function to(e,{of:t,right:n}){e.querySelector(".course-sureness-bar").style.setProperty(
"--course-share",String(t?n/t:0));let s=e.querySelector(".course-sureness-words");s&&(s.textContent=t?`${n} of ${t} righ\
t`:"not used yet")}function h(e,t,n={},r=[]){let s=e===1?"right":no(e),o=r.flatMap(i=>i?.misconception??[]);return{result:s,score:Math.round(
e*1e3)/1e3,replies:t,marks:n,misconceptions:o}}function no(e){return e>0?"partly":"wrong"}function Pn(e,t){let n=A(e.controls,t);if(Dn(e.where,n))return h(1,[{html:e.why}]);let r=e.wrong.find(s=>Dn(s.where,n));
return h(0,[{html:r?.why??e.otherwise}],{},[r])}function Dn(e,t){let[n,r,s,o]=[0,0,0,!1];for(let i of t<0?"":atob(e)){let a=i.
charCodeAt(0);if(r+=(a&127)<<s,s+=7,!(a&128)){if(n+=r,t<n)return o;[r,s,o]=[0,0,!o]}}return!1}function nt(e,t){return e.
map(({name:n,label:r,values:s,words:o})=>`${r}: ${o[s.indexOf(t[n])]??"?"}`).join(" · ")}function _(e){return e.dataset.type}function g(e){return JSON.parse(e.dataset.key??"{}")}function Wn(){return{ask:"Move a control of the explorable first.",begin(e){Fn(e,rt(e))},read(e){let t=rt(e),{controls:n}=g(
e);return n.some(({name:r,default:s})=>t?.[r]!==s)?t:null},restore(e,t){let{controls:n}=g(e);return A(n,t??{})<0?!1:(_n(
e,nt(n,t)),!0)},part:()=>null,said:e=>q(Ie(e))}}function jn(e){let t=rt(e);Ie(e).dataset.state!==JSON.stringify(t)&&(Fn(
e,t),e.dispatchEvent(new Event("input",{bubbles:!0})))}function rt(e){let{explorable:t,controls:n}=g(e),r=e.closest("cou\
rse-quiz")?.states?.[t],s=document.querySelector(`course-explorable[data-explorable="${t}"]`),o=r??JSON.parse(s?.dataset.
state??"{}");return A(n,o)<0?null:o}function Fn(e,t){let{controls:n}=g(e);Ie(e).dataset.state=JSON.stringify(t),_n(e,t?nt(
n,t):"")}function _n(e,t){Ie(e).textContent=t}function Ie(e){return e.querySelector("[data-course=now]")}function Un(e){let t=document.createElement("div");t.className="course-class-bar";let n=document.createElement("p");n.className=
"course-class-place",n.setAttribute("role","status");let r=s=>Gn(e,n,Number(e.dataset.place??0)+s);t.append(Bn("Previous",
()=>r(-1)),n,Bn("Next",()=>r(1))),e.prepend(t),Gn(e,n,0)}function Gn(e,t,n){let r=f(e,"form[data-question]"),s=Math.min(
Math.max(n,0),r.length-1);e.dataset.place=String(s);for(let[a,c]of r.entries())c.hidden=a!==s;t.textContent=`Question ${s+
1} of ${r.length}`;let[o,i]=f(e,".course-class-bar button");o.setAttribute("aria-disabled",String(s===0)),i.setAttribute(
"aria-disabled",String(s===r.length-1))}function Bn(e,t){let n=document.createElement("button");return n.type="button",n.
className="course-button",n.textContent=e,n.addEventListener("click",t),n}function Hn(e,t){if(ie(t,e.right,e.tolerance))return h(1,[{html:e.why}]);let n=e.wrong.find(r=>ie(t,r.answer,e.tolerance));
return h(0,[{html:n?.why??e.otherwise}],{},[n])}function zn(e,t){let n=Math.abs(t-e.right);if(ie(t,e.right,e.close))return h(
1,[{html:e.why}]);let r=n>=e.far?0:(e.far-n)/(e.far-e.close);return h(Math.min(r,.99),[{html:t<e.right?e.tooLow:e.tooHigh}])}
function ie(e,t,n){return Math.abs(e-t)<=n+1e-9*Math.max(1,Math.abs(t))}function ae(e,t){let n=Number(e.toFixed(10)).toLocaleString(
"en",{maximumFractionDigits:10}).replace("-","−");return w(n,t)}var st="(?:%|per ?cent)",ro=/^(?:out of|of|in|per) \d/,so=[/^(.*\S) ?[·×*x⋅∙•] ?10 ?(?:\^|\*\*) ?([-+]?\d{1,4})$/,
/^(.*[\d.,٫])e([-+]?\d{1,4})$/];function ce(e,t=""){let n=ot(e),r=ot(t);if(!n)return R("empty");if(n.length>500)return R(
"large");let s=new RegExp(`^${st}`).test(r),o=io(n,r),i=co(o);if(!/\d/.test(i))return R("words");if(i!==o&&!s)return R("\
percent");let[,a,c]=/^([-+]?) ?(.*?)[.,]?$/.exec(i),l=a==="-"?-1:1,u=i!==n,d=/^(?:(\d+) )?(\d+) ?\/ ?(\d+)$/.exec(c);return d?
uo(d,l,!u&&(s||ro.test(r))):lo(c,l)}function Re(e){let t=/^([^\p{L}%]*\d[^\p{L}%]*?) ?((?:[\p{L}%]\D*)?)$/u.exec(ot(e).slice(
0,500));return t?{unit:t[2],readings:ce(t[1]).readings}:{unit:"",readings:[]}}function R(e){return{readings:[],fault:e}}
function ot(e){return e.replace(/[⁰¹²³⁴-⁹⁺⁻]+/g,n=>`^${n.normalize("NFKC")}`).replace(/[¼-¾⅐-⅞↉]/g,
n=>` ${n.normalize("NFKC")}`).normalize("NFKC").replace(/\p{Cf}/gu,"").replace(/\p{Nd}/gu,oo).replace(/[‐-―−]/g,"-").
replace(/[’‘ʼ`´_٬]/g,"'").replace(/[⁄∕]/g,"/").replaceAll("٪","%").replace(/\s+/g," ").trim().toLowerCase()}
function oo(e){let t=e.codePointAt(0),n=0;for(;n<9&&/\p{Nd}/u.test(String.fromCodePoint(t-n-1));)n+=1;return String(n)}function io(e,t){
if(!t)return e;for(let n of ao(t)){let r=/[\d.,]/.test(n[0])?` ${n}`:n;if(e.endsWith(r))return e.slice(0,-r.length).trim();
if(e.startsWith(n)&&!/\d$/.test(n))return e.slice(n.length).trim()}return e}function ao(e){let t=e.split("|").map(r=>r.trim()).
filter(Boolean),n=t.filter(r=>r.length>3&&r.endsWith("s")).map(r=>r.slice(0,-1));return[...t,...n].sort((r,s)=>s.length-
r.length)}function co(e){return e.replace(new RegExp(`^${st} ?| ?${st}$`),"")}function uo([,e,t,n],r,s){return Number(n)===
0?R("zero"):e&&Number(t)>=Number(n)?R("separators"):s&&!e?R("fraction"):Vn([Number(e??0)+Number(t)/Number(n)],r)}function lo(e,t){
let n=/^10 ?\^ ?([-+]?\d{1,4})$/.exec(e),r=n?["","1",n[1]]:so.map(a=>a.exec(e)).find(Boolean),[s,o]=r?[r[1],r[2]]:[e,"0"],
i=fo(s);return i.length>0?Vn(i.map(a=>+`${a}e${o}`),t):R(/^[\d.,٫' -]+$/.test(e)?"separators":"unit")}function Vn(e,t){
return e.every(Number.isFinite)?{readings:e.map(n=>n===0?0:t*n),fault:null}:R("large")}function fo(e){let t=Kn(e),n=/^(.*)([.,٫])(\d*)$/.
exec(e),[,r,s,o]=n??["","","",""],i=r===""&&o?"0":Kn(r),a=s!==""&&i!==null&&!r.includes(s);return[...t===null?[]:[t],...a?
[`${i}.${o||"0"}`]:[]]}function Kn(e){return/^\d+$/.test(e)?e:/^[1-9]\d{0,2}(?:([.,' ])\d{3})(?:\1\d{3})*$/.test(e)||/^[1-9]\d?(?:,\d{2})+,\d{3}$/.
test(e)?e.replace(/\D/g,""):null}function it(e){return e.field.dataset.meant===e.field.value?null:e}function Me(e,t,n){e.value=`${t} ${n}`.trim(),ue(e)}function ue(e){
e.dataset.meant=e.value}function Jn(e){return e.value!==""&&e.dataset.meant===e.value?Number(e.value):null}var Yn={empty:"Write a number first.",words:"Write the number in digits.",unit:"Write only the number",percent:"The answ\
er is not a percentage. Write only the number",fraction:"A fraction of one does not fit here. Write only the number",zero:"\
A fraction cannot have 0 below its line.",separators:"Write one number, and no separator in it but a decimal point or co\
mma.",large:"That number is too large to be compared."};function at(){return{ask:Yn.empty,refusal(e){let{unit:t}=g(e);return po(
ce(b(e).value,t).fault??"separators",t)},unclear(e){let t=b(e),{readings:n}=ce(t.value,g(e).unit);return n.length>1?it({
field:t,readings:n,unit:""}):null},read(e){let t=b(e);return Jn(t)??ce(t.value,g(e).unit).readings[0]??null},restore(e,t){
return typeof t!="number"?!1:(Me(b(e),t,""),!0)},part:()=>null,said:e=>ae(at().read(e),g(e).unit)}}function po(e,t){let n=Yn[e];
return n.endsWith(".")?n:/^(%|per ?cent)/i.test(t)?e==="fraction"?"Write it in percent.":"Write only the number, in perc\
ent.":t?`${n} that goes before “${Be("",t)}”.`:`${n}.`}function Qn(){return{ask:"Write an answer first.",unclear:e=>ct(
b(e)),read:e=>b(e).value.trim()||null,restore(e,t){return typeof t!="string"?!1:(b(e).value=t,ue(b(e)),!0)},part:()=>null,
said:e=>b(e).value.trim()}}function ct(e){let{readings:t,unit:n}=Re(e.value);return t.length>1?it({field:e,readings:t,unit:n}):
null}function b(e){return e.querySelector("input[name=answer]")}function er(){return{ask:"Move the slider first.",begin(e){let t=b(e);t.addEventListener("input",()=>Xn(t))},read(e){let t=b(
e);return"moved"in t.dataset?Number(t.value):null},restore(e,t){let n=b(e);return typeof t!="number"||t<Number(n.min)||t>
Number(n.max)?!1:(n.value=String(t),Xn(n),!0)},part:()=>null,said:e=>ut(b(e))}}function Xn(e){e.dataset.moved="",e.setAttribute(
"aria-valuetext",ut(e));let t=e.closest("label")?.querySelector("[data-course=value]");t&&(t.textContent=ut(e))}function ut(e){
return ae(Number(e.value),e.dataset.unit??"")}function tr(e,t){let n=document.createElement("div");n.className="course-e\
stimate-line",n.setAttribute("aria-hidden","true");let r=document.createElement("span");r.className="course-estimate-zon\
e";let s=Math.max(e.low,e.right-e.close),o=Math.min(e.high,e.right+e.close);return nr(r,e,s),r.style.setProperty("--cour\
se-width",`${(o-s)/(e.high-e.low)*100}%`),n.append(r,Zn(e,"guess","You",t),Zn(e,"truth","It is",e.right)),n}function Zn(e,t,n,r){
let s=document.createElement("span");s.className=`course-estimate-pin course-estimate-${t}`;let o=document.createElement(
"span");return o.className="course-estimate-label",o.textContent=`${n}: ${ae(r,e.unit)}`,s.append(o),nr(s,e,r),s}function nr(e,t,n){
e.style.setProperty("--course-at",`${(n-t.low)/(t.high-t.low)*100}%`)}function lt(){return{ask:"Choose an answer first.",read(e){let t=le(e).filter(n=>n.checked);return t.length?t.map(n=>n.value):
null},restore(e,t){if(!Array.isArray(t))return!1;let n=le(e).filter(r=>ho(r,t));if(n.length!==t.length)return!1;for(let r of le(
e))r.checked=n.includes(r);return!0},part:(e,t)=>le(e).find(n=>n.value===t)?.closest("label")??null,said(e){let t=le(e).
filter(n=>n.checked);return F(t.map(n=>q(n.closest("label"))))}}}function le(e){return f(e,"input[name=answer]")}function ho(e,t){
return(e.dataset.names??"").split(" ").some(n=>t.includes(n))}function rr(){return{...or("Choose a partner for each one first.",".course-match-row select"),part:(e,t)=>ir(e,".course-\
match-row select",t)?.closest("label")??null,said(e){let t=f(e,".course-match-row");return F(t.map(n=>Q(q(n.querySelector(
".course-match-left")),De(n.querySelector("select")))))}}}function sr(){return{...or("Fill every gap first.",".course-ga\
p [name=answer]"),unclear:e=>f(e,".course-gap input[name=answer]").map(t=>ct(t)).find(Boolean)??null,part:(e,t)=>ir(e,".\
course-gap [name=answer]",t)?.closest("label")??null,said:e=>F(f(e,".course-gap [name=answer]").map(t=>De(t)))}}function or(e,t){
return{ask:e,read(n){let r=f(n,t);return r.some(s=>!s.value.trim())?null:Object.fromEntries(r.map(s=>[de(s),s.value.trim()]))},
restore(n,r){let s=f(n,t),o=r!==null&&typeof r=="object"?r:{};if(s.some(i=>typeof o[de(i)]!="string"))return!1;for(let i of s)
i.value=o[de(i)],ue(i);return s.every(i=>i.value===o[de(i)])}}}function ir(e,t,n){return f(e,t).find(r=>de(r)===n)}function de(e){
return e.dataset.name??""}function De(e){return e instanceof HTMLSelectElement?q(e.selectedOptions[0]):e?.value.trim()??
""}function cr(){return{ask:"Move at least one item first.",begin(e){for(let t of G(e))wo(t);dt(e),e.addEventListener("clic\
k",t=>{let n=t.target.closest("[data-move]");n&&mo(e,n)})},read:e=>"moved"in e.dataset?G(e).map(ar):null,restore(e,t){let n=G(
e),r=Array.isArray(t)?t.map(s=>n.find(o=>ur(o).includes(s))):[];return r.includes(void 0)||new Set(r).size!==n.length?!1:
(n[0].parentElement?.append(...r),e.dataset.moved="",dt(e),!0)},part:(e,t)=>G(e).find(n=>ar(n)===t)??null,said:e=>F(G(e).
map((t,n)=>Q(String(n+1),ft(t))))}}function mo(e,t){let n=t.closest("li"),r=t.dataset.move==="up",s=r?n.previousElementSibling:
n.nextElementSibling;s&&(r?n.after(s):n.before(s),e.dataset.moved="",dt(e),go(e,n),e.dispatchEvent(new Event("input",{bubbles:!0})))}
function go(e,t){let n=G(e),r=e.querySelector("[data-course=moved]");r&&(r.textContent=`${Q(ft(t),`now ${n.indexOf(t)+1}\
 of ${n.length}`)}.`)}function wo(e){for(let t of f(e,"[data-move]"))t.setAttribute("aria-label",Q(q(t),ft(e)))}function dt(e){
let t=G(e);for(let n of t)n.querySelector("[data-move=up]")?.setAttribute("aria-disabled",String(n===t[0])),n.querySelector(
"[data-move=down]")?.setAttribute("aria-disabled",String(n===t[t.length-1]))}function G(e){return f(e,".course-order-ite\
m")}function ur(e){return(e.dataset.names??"").split(" ")}function ar(e){return ur(e)[0]}function ft(e){return q(e.querySelector(
".course-order-text"))}function M(e){return{choice:lt,several:lt,number:at,text:Qn,estimate:er,order:cr,match:rr,gap:sr,challenge:Wn}[_(e)]()}function lr(e,t){let n=e.replies[t[0]],r=e.right.includes(t[0]);return h(r?1:0,[{html:n?.why}],{[t[0]]:r?"right":"wrong"},
[n])}function dr(e,t){let n=t.filter(a=>e.right.includes(a)),r=e.right.length-n.length,s=Math.max(0,(2*n.length-t.length)/
e.right.length),o=t.map(a=>({html:e.replies[a]?.why,about:a}));r>0&&n.length>0&&o.push({text:r===1?"One more holds.":`${r}\
 more hold.`});let i=Object.fromEntries(t.map(a=>[a,n.includes(a)?"right":"wrong"]));return h(s,o,i,t.map(a=>e.replies[a]))}function fr(e,t){let n=t.map(u=>e.right.indexOf(u)),r=n.length*(n.length-1)/2,s=n.flatMap((u,d)=>n.slice(d+1).filter(p=>p<
u)).length,o=bo(n),i=t.filter(u=>!o.has(e.right.indexOf(u))),a=Object.fromEntries(t.map(u=>[u,i.includes(u)?"wrong":"rig\
ht"])),c=e.wrong.find(u=>u.order.every((d,p)=>d===t[p])),l=Math.max(0,(r-2*s)/r);return h(l,[yo(e,i,c)],a,[c])}function yo(e,t,n){
if(t.length===0)return{html:e.why};if(n)return{html:n.why};let r=t.find(s=>e.whys[s]);return r?{html:e.whys[r],about:r}:
{html:e.otherwise}}function bo(e){let t=[];for(let[n,r]of e.entries()){let o=t.filter((i,a)=>a<n&&i[i.length-1]<r).reduce(
(i,a)=>a.length>i.length?a:i,[]);t.push([...o,r])}return new Set(t.reduce((n,r)=>r.length>n.length?r:n,[]))}function pr(e,t){
let n=Object.keys(e.pairs),r=n.filter(a=>t[a]!==e.pairs[a].right),s=r.map(a=>e.pairs[a].wrong[t[a]]),o=r.length?r.map((a,c)=>({
html:s[c]?.why??e.pairs[a].otherwise,about:a})):[{html:e.why}],i=Object.fromEntries(n.map(a=>[a,r.includes(a)?"wrong":"r\
ight"]));return h(1-r.length/n.length,o,i,s)}function gr(e,t){let{right:n,spelt:r,known:s}=yr(e,t);if(!n)return h(0,[{html:s?.why??e.otherwise}],{},[s]);let o=[{html:e.
why}];return h(1,r?[{text:`It is spelt “${r}”.`},...o]:o)}function wr(e,t){let n=Object.entries(e.gaps).map(([a,c])=>({
name:a,gap:c,...yr(c,t[a]??"")})),r=n.filter(a=>!a.right),s=Object.fromEntries(n.map(a=>[a.name,a.right?"right":"wrong"])),
o=r.length?r.map(a=>({html:a.known?.why??a.gap.otherwise,about:a.name})):[{html:e.why}],i=1-r.length/n.length;return h(i,
o,s,r.map(a=>a.known))}function yr(e,t){let n=hr(t,e.right,e.exact),s=e.wrong.map(i=>({known:i,near:hr(t,i.answer,e.exact)})).
reduce((i,a)=>a.near.distance<i.near.distance?a:i,{known:void 0,near:{distance:1/0,text:""}}),o=n.distance<s.near.distance;
return{right:o,spelt:o&&n.distance>0?n.text:null,known:o?void 0:s.known}}function hr(e,t,n=!1){return t.map(r=>({text:r,
distance:xo(e,r)??vo(Pe(e),Pe(r),n)})).reduce((r,s)=>s.distance<r.distance?s:r,{text:"",distance:1/0})}function xo(e,t){
let n=mr(t);if(!n)return null;let r=mr(e),s=!r?.unit||Pe(r.unit)===Pe(n.unit);return r&&s&&ie(r.number,n.number,0)?0:1/0}
function mr(e){let{unit:t,readings:n}=Re(e);return n.length===0?null:{unit:t,number:e.includes(",")?n[0]:n[n.length-1]}}
function vo(e,t,n){let r=So(e,t);return r<=(n?0:$o(t))?r:1/0}function $o(e){return e.length<5||/\d/.test(e)?0:e.length<9?
1:2}function Pe(e){return e.normalize("NFKD").replace(/\p{M}/gu,"").toLowerCase().trim().replace(/^(a|an|the)\s+/,"").replace(
/(\p{N})[.,](?=\p{N})|[^\p{L}\p{N}]/gu,(s,o)=>o?`${o}.`:"").replaceAll("ß","ss")}function So(e,t){let[n,r]=[[],Array.from(
{length:t.length+1},(s,o)=>o)];for(let s=1;s<=e.length;s+=1){let o=[s];for(let i=1;i<=t.length;i+=1){let a=r[i-1]+(e[s-1]===
t[i-1]?0:1);o[i]=Math.min(a,r[i]+1,o[i-1]+1),s>1&&i>1&&e[s-1]===t[i-2]&&e[s-2]===t[i-1]&&(o[i]=Math.min(o[i],n[i-2]+1))}
[n,r]=[r,o]}return r[t.length]}function pt(e,t,n){return{choice:lr,several:dr,number:Hn,estimate:zn,order:fr,match:pr,gap:wr,text:gr,challenge:Pn}[e](t,
n)}var Eo={right:7,partly:1,wrong:1},Oo=4;function br(e,{quiz:t,answer:n,grade:r,sure:s,revealed:o,now:i}){let{result:a,score:c,
misconceptions:l}=r,u={answer:n,result:a,score:c,misconceptions:l,sure:s,at:i.toISOString()},d=ko(e,a,i);return{v:2,quiz:t,
first:e?e.first:u,latest:u,tries:No(e),revealed:o||!!e?.revealed,review:{due:d<Oo?Ao(a,i):null,recalled:d}}}function No(e){
return e?e.tries===null?null:e.tries+1:1}function Ao(e,t){let n=new Date(t);return n.setUTCDate(n.getUTCDate()+Eo[e]),n.
toISOString()}function ko(e,t,n){if(t!=="right")return 0;let r=e?.review.recalled??0;return!e||fe(e,n)?r+1:r}function fe({
review:e},t){let n=new Date(t);return n.setHours(23,59,59,999),e.due!==null&&Date.parse(e.due)<=n.getTime()}var qo={right:"Right.",partly:"Partly right.",wrong:"Not yet."},To={right:"Right",wrong:"Not this"};function xr(e,t){let n=M(
e);e.dataset.result=t.result,t.result!=="right"&&(e.dataset.tried=""),vr(e,t.marks);let r=document.createElement("p");r.
className="course-verdict-word",r.textContent=qo[t.result];let s=$r("p",se(`Your answer: ${n.said(e)}`));T(e).replaceChildren(
r,s,...t.replies.map(o=>Lo(e,o,t.marks))),t.result==="right"&&T(e).append(...Co(e))}function Co(e){return f(e,".course-a\
nswer .course-source").map(t=>t.cloneNode(!0))}function pe(e){delete e.dataset.result,vr(e,{}),T(e).replaceChildren()}function ht(e,t){
let n=document.createElement("p");n.className="course-verdict-note",n.textContent=t,T(e).append(n)}function vr(e,t){for(let n of f(
e,"[data-mark]"))delete n.dataset.mark;for(let[n,r]of Object.entries(t)){let s=M(e).part(e,n);s&&(s.dataset.mark=r)}}function Lo(e,t,n){
let r=document.createElement("p"),s=t.about?M(e).part(e,t.about):null;return t.about&&s&&(r.className="course-reply",r.dataset.
mark=n[t.about]??"",r.append($r("span",`${To[n[t.about]]??""}: `),Io(s)," ")),r.append(...Ro(t)),mt(e,r),r}function Io(e){
let t=document.createElement("span");t.className="course-reply-about";let n=e.querySelector(".course-option-text, .cours\
e-order-text, .course-match-left"),r=e.querySelector("select, input");return n?t.append(...[...n.childNodes].map(s=>s.cloneNode(
!0))):t.textContent=De(r),t}function Ro(e){return e.text!==void 0?[document.createTextNode(e.text)]:[...new DOMParser().
parseFromString(e.html??"","text/html").body.childNodes].map(n=>document.importNode(n,!0))}function mt(e,t){for(let n of f(
t,"a[href^='#']"))n.href=(e.dataset.page??"")+n.getAttribute("href")}function $r(e,t){let n=document.createElement(e);return n.
className="course-hidden",n.textContent=t,n}function T(e){return e.querySelector("[data-course=verdict]")}function Sr(e,t,n){let r=document.createElement("div");r.className="course-meant",r.setAttribute("role","group"),r.tabIndex=
-1;let s=document.createElement("p"),o=t.readings.map(a=>Do(a,t.unit));s.textContent=`“${t.field.value.trim()}” can be\
 read in two ways. Did you mean ${o.join(" or ")}?`,s.id=`${e.id}-meant`,r.setAttribute("aria-labelledby",s.id);let i=t.
readings.map((a,c)=>Mo(o[c],()=>{Me(t.field,a,t.unit),e.querySelector("[data-course=check]")?.focus(),n()}));r.append(s,
...i),pe(e),T(e).append(r),r.focus()}function Mo(e,t){let n=document.createElement("button");return n.type="button",n.className=
"course-button",n.textContent=e,n.addEventListener("click",t),n}function Do(e,t){let n=Math.floor(e),r=Number.isInteger(
e)?"":` (between ${gt(n)} and ${gt(n+1)})`;return`${gt(e)} ${t}`.trim()+r}function gt(e){return String(e).replace("-","−")}var Po={kept:"",fleeting:"This browser keeps nothing here, so the answer lasts until you leave the page.",newer:"A newer\
 version of this course has stored an answer here, which stays as it is. This one lasts until you leave the page."};function Er(e,t,n){
M(e).begin?.(e),n||jo(e,t),T(e).setAttribute("role","status"),e.addEventListener("submit",r=>{r.preventDefault(),Or(e,t)}),
e.addEventListener("input",r=>{r.target.name!=="sure"&&pe(e)}),he(e).addEventListener("toggle",()=>_o(e,t))}function Or(e,t){
let n=M(e),r=n.unclear?.(e);if(r){Sr(e,r,()=>Or(e,t));return}let s=n.read(e);if(s===null){pe(e),ht(e,n.refusal?.(e)??n.ask),
e.querySelector(".course-question-field :is(input, select, button)")?.focus();return}let o=pt(_(e),g(e),s);Nr(e,s,o),Wo(
e,t,s,o),T(e).scrollIntoView({block:"nearest"})}function Nr(e,t,n){xr(e,n),_(e)==="estimate"&&T(e).append(tr(g(e),t))}function Wo(e,t,n,r){
let s=e.dataset.question??"",i={quiz:e.closest("course-quiz").dataset.quiz??"",answer:n,grade:r,sure:Fo(e),revealed:he(e).
open,now:new Date},a=br(wt(e,t),i),c=Po[t.write(s,a)];c&&ht(e,c);let{result:l,score:u,sure:d,misconceptions:p}=a.latest;
e.dispatchEvent(new CustomEvent("course-answer",{bubbles:!0,detail:{question:s,result:l,score:u,sure:d,misconceptions:p}}))}
function jo(e,t){let n=wt(e,t);if(!n||!M(e).restore(e,n.latest.answer))return;let r=_(e)==="challenge"?n.latest.answer:M(
e).read(e);r!==null&&Nr(e,r,pt(_(e),g(e),r))}function wt(e,t){let[n,...r]=yt(e);return t.read(n,r)}function yt(e){return[
e.dataset.question??"",...(e.dataset.aliases??"").split(" ").filter(Boolean)]}function Fo(e){let t=e.querySelector("inpu\
t[name=sure]:checked");return t?Number(t.value):null}function _o(e,t){let n=wt(e,t);he(e).open&&n&&!n.revealed&&t.write(
e.dataset.question??"",{...n,revealed:!0})}function he(e){return e.querySelector(".course-answer")}var me=class e extends HTMLElement{static keeperFor=()=>({read:()=>null,write:()=>"fleeting"});keeper;states;connectedCallback(){
this.left=new AbortController;let{signal:t}=this.left;if(document.addEventListener("course-state",r=>this.follow(r.detail?.
slug),{signal:t}),this.begun)return;this.begun=!0;let n=this.keeper??e.keeperFor(this.forms().map(yt));for(let r of this.
forms())Er(r,n,"fresh"in this.dataset);"class"in this.dataset&&Un(this)}disconnectedCallback(){this.left?.abort()}follow(t){
for(let n of this.forms())n.dataset.type==="challenge"&&g(n).explorable===t&&jn(n)}reveal(t){for(let n of this.forms())n.
toggleAttribute("data-revealed",t),he(n).open=t}forms(){return f(this,"form[data-question]")}};function Ar(e,t){return e.flatMap(n=>n.questions.flatMap(([r,...s])=>{let o=t(r,s);return o?[{id:r,chapter:n,record:o}]:
[]}))}function xt(e,t){return kr(e.filter(({record:n})=>fe(n,t)))}function vt(e){return kr(e.filter(({record:t})=>t.latest.
result!=="right"))}function kr(e){let t=[...e].sort((r,s)=>bt(r)-bt(s)||(r.id<s.id?-1:1)),n=[];for(;t.length;){let r=n[n.
length-1]?.chapter.slug,s=t.findIndex(({chapter:o})=>o.slug!==r);n.push(...t.splice(Math.max(s,0),1))}return n}function bt({
record:e}){return Date.parse(e.review.due??e.latest.at)}function qr(e,t){let n=e.filter(({record:s})=>s.review.due!==null&&
!fe(s,t));if(!n.length)return null;let r=new Date(Math.min(...n.map(bt)));return{day:r,count:n.filter(({record:s})=>fe(s,
r)).length}}var Go=8e3,We=new Map,je=class extends HTMLElement{static receive(t,n){We.set(t,n)}queue=[];tally={of:0,right:0};counted;connectedCallback(){
this.left=new AbortController,k(this.chapters().flatMap(({questions:t})=>t)),P(()=>this.overview(),this.left.signal),!this.
begun&&(this.begun=!0,this.on("due",()=>this.begin(xt(this.items(),new Date))),this.on("missed",()=>this.begin(vt(this.items()))),
this.on("next",()=>this.next()),this.on("end",()=>this.end()),this.addEventListener("course-answer",t=>this.count(t.detail)),
this.overview())}disconnectedCallback(){this.left?.abort()}items(){return Ar(this.chapters(),(t,n)=>m("question",t,n))}chapters(){
return JSON.parse(this.dataset.chapters??"[]")}named(t){return this.querySelector(`[data-course=${t}]`)}on(t,n){this.named(
t).addEventListener("click",n)}overview(){let t=new Date,n=this.items(),[r,s]=[xt(n,t).length,vt(n).length];this.named("\
overview").textContent=Bo(n,r,t),this.named("due").hidden=!r,this.named("due").textContent=`Review what is due (${r})`,this.
named("missed").hidden=!s,this.named("missed").textContent=`Try what you missed (${s})`}begin(t){this.queue=t,this.place=
-1,this.tally={of:0,right:0},this.show(!0),this.next()}show(t){this.named("overview").hidden=t,this.named("start").hidden=
t,this.named("round").hidden=!t}next(){this.place=(this.place??-1)+1;let t=this.queue?.[this.place];t?Uo(this,t):this.end()}count(t){
let n=this.queue?.[this.place??0];!n||n.id!==t.question||this.counted===n.id||(this.counted=n.id,this.tally={of:this.tally.
of+1,right:this.tally.right+(t.result==="right"?1:0)})}end(){this.queue=[],this.counted=void 0,this.named("question").replaceChildren(),
this.show(!1),this.overview();let{of:t,right:n}=this.tally;t&&this.named("overview").prepend(`${n} of ${t} right. `),this.
named("overview").focus()}};function Bo(e,t,n){if(!e.length)return"Nothing to review yet. Answer a few questions in any \
chapter, and they come back here: what you missed the next day, what you knew a week later.";if(t)return t===1?"One ques\
tion is due.":`${t} questions are due.`;let r=qr(e,n);if(!r)return"Nothing is due, and nothing is waiting.";let s=r.day.
toLocaleDateString("en-GB",{weekday:"long",day:"numeric",month:"long"});return`Nothing is due today. ${r.count===1?"One \
question comes":`${r.count} questions come`} back on ${s}.`}function Uo(e,t){let{chapter:n,id:r}=t,[s,o]=[(e.place??0)+1,
e.queue?.length??0];e.named("place").textContent=`Question ${s} of ${o}`;let i=e.named("chapter");i.textContent=n.title,
i.href=n.page,e.named("next").textContent=s===o?"Finish":"Next question",zo(n,a=>{e.queue?.[e.place??0]===t&&(e.named("q\
uestion").replaceChildren(Ho(n,r,a?.[r])),e.named("place").focus())})}function Ho(e,t,n){let r=n?new DOMParser().parseFromString(
n,"text/html").querySelector("form"):null;if(!r)return Tr(e,t,"The questions of this chapter did not arrive. Answer this\
 one in its");if(r.dataset.type==="challenge")return Tr(e,t,"This challenge needs its explorable. Answer it in its");r.dataset.
page=e.page,mt(r,r);let s=document.createElement("course-quiz");return s.className="course-quiz",s.dataset.quiz=e.slug,s.
dataset.fresh="",s.append(document.importNode(r,!0)),s}function Tr(e,t,n){let r=document.createElement("p"),s=document.createElement(
"a");return s.href=`${e.page}#question-${t}`,s.textContent="chapter",r.append(`${n} `,s,"."),r}function zo(e,t){if(We.has(
e.slug)){t(We.get(e.slug));return}let n=document.createElement("script"),r=()=>{clearTimeout(s),n.onload=null,n.onerror=
null,t(We.get(e.slug))},s=setTimeout(r,Go);n.src=e.source,n.onload=r,n.onerror=r,document.head.append(n)}function Cr(e,t){let n=Lr(e);return t.some(r=>Ko(r).test(n))}function Lr(e){return e.normalize("NFKD").toLowerCase().replace(
/[\p{M}'’ʼ]/gu,"").replace(/[^\p{L}\p{N}*]+/gu," ").trim()}function Ko(e){let t=Lr(e).replaceAll("*","[^ ]*");return new RegExp(
`(?:^| )${t}(?: |$)`,"u")}var Vo=["h1, .headerlink, script, style, template, nav, form, table, svg, .course-term-meaning, .course-hidden",".course\
-help, course-explorable, course-quiz, .course-answers, .course-gallery, course-map, course-review","course-offline"].join(
", ");function Ir(e,t){let n=e.querySelector("article")??e.querySelector("[role=main]"),r=t&&n?.querySelector(`#${CSS.escape(
t.slice(1))}`)||n;for(let s of r?.querySelectorAll(Vo)??[])s.remove();return(r?.textContent??"").replace(/\s+/g," ").trim()}
function Rr(e,t){let n=e.toLowerCase(),r=t.map(a=>n.search(new RegExp(`(?<![\\p{L}\\p{N}])${Yo(a)}`,"u"))).filter(a=>a>=
0),s=r.length?Jo(e,Math.min(...r)):0,o=e.length<=s+220?e.length:e.lastIndexOf(" ",s+220);return`${s===0||/[.?!] $/.test(
e.slice(0,s))?"":"… "}${e.slice(s,o)}${o<e.length?" …":""}`}function Jo(e,t){let n=e.slice(Math.max(0,t-90),t);if(n.
length===t)return 0;let r=Math.max(...[". ","? ","! "].map(s=>n.lastIndexOf(s)));return t-n.length+(r>=0?r+2:n.indexOf("\
 ")+1)}function Yo(e){return e.replace(/[.*+?^${}()|[\]\\]/g,"\\$&")}function Dr(){typeof DOCUMENTATION_OPTIONS<"u"&&location.protocol==="file:"&&(DOCUMENTATION_OPTIONS.SHOW_SEARCH_SUMMARY=
!1);let e=document.getElementById("search-results");e&&Qo(e)}function Qo(e){typeof Search<"u"&&(Search.makeSearchSummary=
ei);let t=new URLSearchParams(location.search).get("q")?.trim()??"",n=JSON.parse($t("search-help")?.dataset.words??"[]");
Cr(t,n)&&Mr();let r=new MutationObserver(()=>{let s=Xo(e);s!==void 0&&(r.disconnect(),tn(),s===0&&Mr(),Zo(s,t))});r.observe(
e,{childList:!0,subtree:!0,characterData:!0})}function Xo(e){if(e.querySelector(".search-summary")?.textContent)return e.
querySelectorAll("ul.search > li").length}function Zo(e,t){let n=$t("search-said");if(!n)return;let r=e?`${w(String(e),"\
page has|pages have")} “${t}”.`:`No page has “${t}”. Try fewer words, or another one.`;n.textContent=r}function Mr(){
let e=$t("search-help"),t=document.querySelector("template[data-course=search-help-card]");e&&t&&!e.hasChildNodes()&&e.append(
t.content.cloneNode(!0))}function ei(e,t,n){let r=Ir(new DOMParser().parseFromString(e,"text/html"),n),s=document.createElement(
"p");return s.className="context",s.textContent=Rr(r,[...t]),s}function $t(e){return document.querySelector(`[data-cours\
e=${e}]`)}var St=[];function Wr(){window.addEventListener("pagehide",()=>{St=L()}),window.addEventListener("pageshow",({persisted:e})=>{
e&&Pr(St)}),window.addEventListener("storage",({key:e,newValue:t})=>{(e===null||e.startsWith(x))&&t===null&&Pr(e===null?
St:[e.slice(x.length)])})}function Pr(e){let t=new Set(L());e.some(n=>!t.has(n)&&!n.startsWith("reader:"))&&location.reload()}function jr(e){return k(e),{read:(t,n)=>m("question",t,n),write:(t,n)=>K("question",t,n)}}function _r(){ti(),document.addEventListener("pointerover",Fr),document.addEventListener("focusin",Fr),document.addEventListener(
"scroll",ni,{capture:!0,passive:!0}),document.addEventListener("pointerdown",e=>Ot(Fe(e.target))),document.addEventListener(
"click",ri),document.addEventListener("keydown",si)}function ti(){for(let e of document.querySelectorAll(".course-term-w\
ords"))e.setAttribute("role","button"),e.setAttribute("aria-expanded","false")}function Fr(e){let t=Fe(e.target);t&&(delete t.
dataset.dismissed,Et(t))}function Et(e){let t=e.querySelector(".course-term-meaning"),n=e.querySelector(".course-term-wo\
rds").getClientRects();if(n.length===0)return;t.style.position="fixed",t.style.bottom="auto";let{width:r,height:s}=t.getBoundingClientRect(),
o=document.documentElement.clientWidth-8-r,i=n[0].top-s;t.style.left=`${Math.max(8,Math.min(n[0].left,o))}px`,t.style.top=
`${i<56?n[n.length-1].bottom:i}px`}function ni(){let e=".course-term[data-open], .course-term:hover, .course-term:focus-\
within";for(let t of document.querySelectorAll(e))Et(t)}function ri(e){let t=e.target instanceof Element?e.target.closest(
".course-term-words"):null,n=Fe(t);if(!t||!n||e.ctrlKey||e.metaKey||e.shiftKey||e.altKey)return;e.preventDefault();let r="\
open"in n.dataset;Ot(),!r&&(delete n.dataset.dismissed,n.dataset.open="",t.setAttribute("aria-expanded","true"),Et(n))}function si(e){
let t=e.target;if(e.key==="Escape"){let n=Fe(t);t.matches(".course-term-more")&&n?.querySelector(".course-term-words")?.
focus(),Ot()}e.key===" "&&t.matches(".course-term-words")&&(e.preventDefault(),t.click())}function Ot(e=null){for(let t of document.
querySelectorAll(".course-term"))t!==e&&(delete t.dataset.open,t.dataset.dismissed="",t.querySelector(".course-term-word\
s")?.setAttribute("aria-expanded","false"))}function Fe(e){return e instanceof Element?e.closest(".course-term"):null}me.keeperFor=jr;Dr();Wr();_r();var oi={"course-explorable":ke,"course-offline":qe,"course-plotly":we,"course-keeping":Te,
"course-map":Ce,"course-sureness":Le,"course-quiz":me,"course-review":je};for(let[e,t]of Object.entries(oi))customElements.
get(e)||customElements.define(e,t);})();
