"use strict";(()=>{function ze(e,t){let r=window.Plotly,n={...t.layout?.font,color:getComputedStyle(e).color},s={paper_bgcolor:"transparent",
plot_bgcolor:"transparent"};r?.react(e,t.data,{...t.layout,font:n,...s},{displayModeBar:!1,responsive:!0})}var Oe=class extends HTMLElement{connectedCallback(){
let t=this.querySelector("script");if(!t)return;let r=JSON.parse(t.textContent??"{}"),n=()=>ze(this,r);n(),new MutationObserver(
n).observe(document.documentElement,{attributeFilter:["data-theme"]})}};function Ft(e,t,r){let n=[];for(let s of e){let o=Bt(s,[s.text],r),i=_t(t,o)&&!n.some(a=>a&&Wt(o,a.box));n.push(i?{lines:[
s.text],box:o}:null)}return e.forEach((s,o)=>{let i=n.flatMap(a=>a?[a.box]:[]);n[o]??=fs(s,t,i,r)}),n}function Wt(e,t){return e.
left<t.right+.4&&t.left<e.right+.4&&e.top<t.bottom+.1&&t.top<e.bottom+.1}function _t(e,t){return e.left-1e-9<=t.left&&t.
right<=e.right+1e-9&&e.top-1e-9<=t.top&&t.bottom<=e.bottom+1e-9}function Bt(e,t,r){let n=Math.max(...t.map(r)),s=1.2*t.length,
o=e.x+({left:-n-.45,right:.45}[e.column]??-n/2),i=e.y+({top:-s-.3,bottom:.3}[e.row]??-s/2);return{left:o,top:i,right:o+n,
bottom:i+s}}function fs(e,t,r,n){let s=null,o=1/0,i=ms(e.text,n),a=i.map(l=>Math.max(...l.map(n))),c=Math.max(t.right-t.
left,Math.min(...a));t={...t,right:t.left+c};for(let l of i.filter((u,d)=>a[d]<=c+1e-9)){let u=Bt(e,l,n),d=u.right-u.left,
h=u.bottom-u.top;for(let y of ps(e,u,t,r))for(let v of hs(e,u,t,r)){let Ee=Math.abs(y-u.left)+1.5*Math.abs(v-u.top)+.8*(l.
length-1);if(Ee>=o-1e-9)continue;let J={left:y,top:v,right:y+d,bottom:v+h};!_t(t,J)||r.some(ds=>Wt(J,ds))||(s={lines:l,box:J},
o=Ee)}}return s}function ps(e,t,r,n){let s=t.right-t.left;return[...[t.left,e.x-s-.45,e.x-s/2,e.x+.45,r.right-s,r.left],
...n.flatMap(i=>[i.right+.4,i.left-.4-s])]}function hs(e,t,r,n){let s=t.bottom-t.top;return[...[t.top,e.y-s-.3,e.y-s/2,e.
y+.3,r.top,r.bottom-s],...n.flatMap(i=>[i.bottom+.1,i.top-.1-s])]}function ms(e,t){let r=e.split(" "),n=r.map(t),s=t(" "),
o=n.reduce((a,c)=>a+c,s*(r.length-1)),i=[];for(let a=1;a<=Math.min(r.length,5);a+=1){let c=Math.max(...n,o/a),l=jt(r,n,s,
c);for(;l.length>a;)c+=.5,l=jt(r,n,s,c);l.length===a&&i.push(l)}return i}function jt(e,t,r,n){let s=[e[0]],o=t[0];for(let i=1;i<
e.length;i+=1)o+r+t[i]<=n+1e-9?(s[s.length-1]+=` ${e[i]}`,o+=r+t[i]):(s.push(e[i]),o=t[i]);return s}function z(e){let[t,r]=e.xaxis.range,[n,s]=e.yaxis.range,o=i=>(s-i)/(s-n);return{x:i=>(i-t)/(r-t),y:o,floor:o(Math.max(0,
n))}}function k(e){return`${Math.round(e*1e4)/100}%`}var ys=.92,Ht={rule:1,note:0},Vt=new WeakMap,Jt=new WeakMap,Gt=new WeakSet,Ut=new Map,Kt=typeof ResizeObserver=="functio\
n"?new ResizeObserver($s):null;function Ye(e,t,r){r||Vt.set(e,t);let n=r??Ss(e),s=e.querySelector(".course-labels");if(!s||
!n||!(n.width>0))return;let{width:o,height:i,measure:a}=n,c=z(t.layout),l=[...t.data.keys()].filter(y=>zt(t.data[y])),u=l.
map(y=>ws(t.data[y],c,o,i)),d=Ft(u,bs(t.layout,o,i),a),h=new Set;l.forEach((y,v)=>{let re=d[v];re&&h.add(xs(s,y,u[v],re,
[u[v].x/o,u[v].y/i]))});for(let y of[...s.children])h.has(y)||y.remove()}function zt(e){let t=Ht[e.meta.mark];return t===
void 0||e.x[t]===null||e.y[t]===null?void 0:e.text?.[t]}function ws(e,t,r,n){let s=Ht[e.meta.mark],[o,i]=(e.textposition??
"").split(" "),[a,c]=[e.x[s]??0,e.y[s]??0];return{text:zt(e)??"",x:t.x(a)*r,y:t.y(c)*n,row:o,column:i}}function bs(e,t,r){
return e.yaxis.visible===!1?{left:-.2,top:-.2,right:t+.2,bottom:r+.2}:{left:.1,top:-.2,right:t+.9,bottom:r}}function xs(e,t,r,{
lines:n,box:s},o){let[i,a]=o.map(k),c={left:"end",right:"start"}[r.column]??"middle",l={left:s.right,right:s.left}[r.column]??
(s.left+s.right)/2,u=`${Math.round((l-r.x)*100)/100}em`,d=`${Math.round((s.top+ys-r.y)*100)/100}em`,h=[i,a,c,u,d,...n].join(
"|"),y=e.querySelector(`[data-label="${t}"]`);if(y?.getAttribute("data-place")===h)return y;let v=y??e.appendChild(Yt("t\
ext",{"data-label":String(t)})),re=n.length===1?{dx:u,dy:d}:{dx:"0",dy:"0"};return Qt(v,{class:"course-label","data-plac\
e":h,x:i,y:a,"text-anchor":c,...re}),n.length===1?v.textContent=n[0]:v.replaceChildren(...n.map((Ee,J)=>vs(Ee,{x:i,dx:u,
dy:J?`${1.2}em`:d},J<n.length-1))),v}function vs(e,t,r){let n=Yt("tspan",t);return n.textContent=r?`${e} `:e,n}function Yt(e,t){
return Qt(document.createElementNS("http://www.w3.org/2000/svg",e),t)}function Qt(e,t){for(let[r,n]of Object.entries(t))
e.setAttribute(r,n);return e}function Ss(e){let t=Jt.get(e);if(t)return t;if(!Kt||Gt.has(e))return Xt(e);Gt.add(e),Kt.observe(
e)}function Xt(e){let t=getComputedStyle(e),r=parseFloat(t.fontSize),{width:n,height:s}=e.getBoundingClientRect(),o={width:n/
r,height:s/r,measure:Es(t)};return Jt.set(e,o),o}function $s(e){for(let{target:t}of e)Xt(t);for(let{target:t}of e){let r=Vt.
get(t);r&&Ye(t,r)}}function Es(e){let t=`${e.fontStyle} ${e.fontWeight} 100px ${e.fontFamily}`,r=(parseFloat(e.letterSpacing)||
0)/parseFloat(e.fontSize),n=`${t}|${r}`,s=Ut.get(n);if(s)return s;let o=document.createElement("canvas").getContext("2d");
o.font=t;let i=new Map,a=c=>(i.has(c)||i.set(c,o.measureText(c).width/100+r*c.length),i.get(c));return Ut.set(n,a),a}function er(e,t,r,n){let s=z(t.layout);for(let o of r){let i=e.querySelector(`[data-mark="${o}"]`),a=t.data[o];i&&ks[a.meta.
mark](i,a,s)}Ye(e,t,n)}function Os(e,t){let r="",n=!0,s=0;return e.x.forEach((o,i)=>{let a=e.y[i];if(o===null||a===null){
n=!0;return}let c=Math.round(t.x(o)*1e4)/10,l=Math.round(t.y(a)*1e4)/10;e.meta.mark==="steps"&&!n&&(r+=`L${c} ${s}`),r+=
`${n?"M":"L"}${c} ${l}`,n=!1,s=l}),e.meta.mark==="band"&&r?`${r}Z`:r}function Ne(e,t,r){e.querySelector("path")?.setAttribute(
"d",Os(t,r))}function Ns(e,t,r){let n=r.x(t.width??0)-r.x(0),s=t.x;[...e.children].forEach((o,i)=>{let a=r.y(t.y[i]??0);
o.setAttribute("x",k(r.x(s[i])-n/2)),o.setAttribute("y",k(Math.min(a,r.floor))),o.setAttribute("height",k(Math.abs(r.floor-
a)))})}function Zt(e,t,r){[...e.children].forEach((n,s)=>{let[o,i]=[t.x[s],t.y[s]];if(tr(n,i!==null),o===null||i===null)
return;let a=n.localName==="circle"?"c":"";n.setAttribute(`${a}x`,k(r.x(o))),n.setAttribute(`${a}y`,k(r.y(i)))})}function As(e,t,r){
if(tr(e,t.y[0]!==null&&t.x[0]!==null),e.hasAttribute("visibility"))return;let n=e.querySelector("line"),[s,o]=[t.x,t.y];
for(let i of[0,1])n.setAttribute(`x${i+1}`,k(r.x(s[i]))),n.setAttribute(`y${i+1}`,k(r.y(o[i])))}function tr(e,t){t?e.removeAttribute(
"visibility"):e.setAttribute("visibility","hidden")}var ks={line:Ne,steps:Ne,band:Ne,links:Ne,bars:Ns,dots:Zt,people:Zt,
rule:As};function nr(){return!document.hidden&&matchMedia("(prefers-reduced-motion: no-preference)").matches}function sr(e,t,r){let n=0,
s=performance.now(),o=i=>{let a=Math.max(0,(i-s)/280);r(a<1?Cs(e,t,qs(a)):t),a<1&&(n=requestAnimationFrame(o))};return o(
s),()=>cancelAnimationFrame(n)}function qs(e){return e*e*(3-2*e)}function Cs(e,t,r){let n=t.data.map((s,o)=>({...s,x:rr(
e.data[o].x,s.x,r),y:rr(e.data[o].y,s.y,r)}));return{...t,data:n}}function rr(e,t,r){return e===t||e?.length!==t?.length?
t:t.map((n,s)=>{let o=e[s];return typeof o=="number"&&typeof n=="number"?o+(n-o)*r:n})}var Ts=new Set(["1","-1","−1"]);function m(e,t=""){return`${e} ${Qe(e,t)}`.trim()}function Qe(e,t){let[r,n]=t.split("|");
return(n===void 0||Ts.has(e)?r:n).trim()}function Ae(e,t){let r=(/\.(\d*?)0*$/.exec(t)?.[1]??"").length;return String(Number(
e.toFixed(r)))}function or(e,t){for(let r of e.querySelectorAll("[data-path]")){let n=Ls(t,r.dataset.path),s=Array.isArray(n)?n.filter(
o=>o!==null).length:n;r.textContent=Xe(s,Number(r.dataset.digits),"tens"in r.dataset)}}function Ls(e,t){return t.split("\
.").reduce((r,n)=>r[n],e)}function Xe(e,t,r=!1){if(e===null)return"–";if(!r)return e.toFixed(t).replace("-","−");let n=Math.
max(0,Math.ceil(1-e)),s={minimumFractionDigits:n,maximumFractionDigits:n};return Number((10**e).toPrecision(2)).toLocaleString(
"en",s)}var Is=new Set(["line","steps","bars","dots"]);function ar(e,t,r){let n=e.querySelector("[data-course=chart]"),s=e.querySelector(
".course-plot");if(!n||!s)return()=>{};let o,i=Rs(n),a=u=>{let d=t(),h=d?ke(d):[];o=u===void 0||h.length===0?void 0:Math.
max(0,Math.min(h.length-1,u)),Ps(i,s,d,o===void 0?void 0:h[o])},c=u=>{let d=t();d&&a(Ms(ke(d),d,s,u))},l=u=>{let d=t()&&
ke(t()).length-1||0,h={ArrowRight:(o??-1)+1,ArrowLeft:(o??1)-1,Home:0,End:d}[u.key];h===void 0&&u.key!=="Escape"||d<1||(u.
preventDefault(),a(h))};return s.addEventListener("pointermove",c,{signal:r}),s.addEventListener("pointerdown",c,{signal:r}),
n.addEventListener("pointerleave",()=>a(void 0),{signal:r}),n.addEventListener("keydown",l,{signal:r}),n.addEventListener(
"focusout",()=>a(void 0),{signal:r}),()=>{let u=t();u&&ke(u).length>1&&(n.tabIndex=0),o!==void 0&&a(o)}}function ke(e){if(e.
layout.xaxis.visible===!1||e.layout.yaxis.visible===!1)return[];let t=new Map;for(let r of e.data)!Is.has(r.meta.mark)||
!r.name||r.hoverinfo==="skip"||r.x.forEach((n,s)=>{let o=r.y[s];if(n===null||o===null)return;let i=t.get(n)??[];i.push({
name:r.name,y:o}),t.set(n,i)});return[...t].map(([r,n])=>({x:r,rows:n})).sort((r,n)=>r.x-n.x)}function Ms(e,t,r,n){let s=r.
getBoundingClientRect(),[o,i]=t.layout.xaxis.range,a=o+(n.clientX-s.left)/s.width*(i-o),c=e.map(l=>Math.abs(l.x-a));return e.
length?c.indexOf(Math.min(...c)):void 0}function Rs(e){let t=(s,o)=>{let i=document.createElement("div");return i.className=
s,i.hidden=!0,o.appendChild(i)},r=e.querySelector(".course-plot-area"),n=document.createElement("p");return n.className=
"course-read-heard",n.setAttribute("role","status"),e.after(n),{line:t("course-read-line",r),words:t("course-read",r),heard:n}}
function Ps(e,t,r,n){if(e.line.hidden=e.words.hidden=!n,e.heard.textContent="",!n||!r)return;let{x:s,y:o}=r.layout.meta,
i=[s.label,ir(n.x,s,r.layout.xaxis)].filter(Boolean).join(": "),a=Ds(n).map(({name:u,values:d})=>d.length>1?`${u}: ${d.length}\
 here`:`${u}: ${ir(d[0],o,r.layout.yaxis)}`);e.heard.textContent=[i,...a].join("; "),e.words.replaceChildren(...[i,...a].
map(u=>js(u)));let c=z(r.layout).x(n.x),l=t.getBoundingClientRect().left-e.line.parentElement.getBoundingClientRect().left;
e.line.style.left=`${l+c*t.getBoundingClientRect().width}px`,e.words.style.left=e.line.style.left,e.words.classList.toggle(
"course-read-leftwards",c>.5)}function Ds(e){return[...new Set(e.rows.map(r=>r.name))].map(r=>({name:r,values:e.rows.filter(
n=>n.name===r).map(n=>n.y)}))}function js(e){let t=document.createElement("div");return t.textContent=e,t}function ir(e,t,r){
let n=(r.tickvals??[]).indexOf(e);return n>=0&&r.ticktext?m(r.ticktext[n],t.unit):m(Xe(e,t.digits,t.tens),t.unit)}var Ze=/[?!…]$/;function qe(e){return e.trim().replace(/(?<!\.)\.$/,"")}function ne(e){let t=qe(e);return Ze.test(t)||
t.endsWith("...")?t:`${t}.`}function Y(e,t){let r=qe(e).replace(/:$/,"");return`${r}${Ze.test(r)?"":":"} ${qe(t)}`}function _(e){
return e.map(qe).reduce((t,r)=>`${t}${Ze.test(t)?"":";"} ${r}`)}var cr={$ref:"#/$defs/file",$defs:{version:{const:2},id:{type:"string",pattern:"^[a-z0-9]+(-[a-z0-9]+)*$",maxLength:200},
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
/newer"}}}},required:["file","version","course","at","reader","records"],additionalProperties:!1}}};var et=cr.$defs;function O(e,t){return Object.hasOwn(et,t)&&B(e,et[t])}function B(e,t){return Object.entries(t).every(([
r,n])=>{let s=Ws.get(r);return!s||s(e,n,t)})}var Ws=new Map(Object.entries({$ref:(e,t)=>B(e,et[t.slice(8)]),anyOf:(e,t)=>t.
some(r=>B(e,r)),type:(e,t)=>[t].flat().some(r=>_s(e,r)),const:(e,t)=>e===t,enum:(e,t)=>t.includes(e),minimum:(e,t)=>typeof e!=
"number"||e>=t,exclusiveMinimum:(e,t)=>typeof e!="number"||e>t,maximum:(e,t)=>typeof e!="number"||e<=t,minLength:(e,t)=>typeof e!=
"string"||[...e].length>=t,maxLength:(e,t)=>typeof e!="string"||[...e].length<=t,pattern:(e,t)=>typeof e!="string"||new RegExp(
t,"u").test(e),items:(e,t)=>!Array.isArray(e)||e.every(r=>B(r,t)),minItems:(e,t)=>!Array.isArray(e)||e.length>=t,maxItems:(e,t)=>!Array.
isArray(e)||e.length<=t,required:(e,t)=>!b(e)||t.every(r=>Object.hasOwn(e,r)),maxProperties:(e,t)=>!b(e)||Object.keys(e).
length<=t,propertyNames:(e,t)=>!b(e)||Object.keys(e).every(r=>B(r,t)),properties:(e,t)=>!b(e)||Object.keys(e).every(r=>!Object.
hasOwn(t,r)||B(e[r],t[r])),additionalProperties:(e,t,{properties:r={}})=>!b(e)||Object.keys(e).every(n=>Object.hasOwn(r,
n)||t!==!1&&B(e[n],t))}));function _s(e,t){return t==="null"?e===null:t==="array"?Array.isArray(e):t==="object"?b(e):t===
"integer"?Number.isInteger(e):t==="number"?Number.isFinite(e):typeof e===t}function b(e){return e!==null&&typeof e=="obj\
ect"&&!Array.isArray(e)}function Q(e,t,r){return!t||!r?t??r:{question:Bs,guess:Ce,claim:Ce,belief:Gs,reader:tt}[e](t,r)}function Bs(e,t){let[r,n]=[
ur(e),ur(t)],{at:s,...o}=tt(r,n);return{v:2,...o,first:Ce(e.first,t.first),tries:e.tries===null||t.tries===null?e.tries??
t.tries:Math.max(e.tries,t.tries),revealed:e.revealed||t.revealed}}function ur({quiz:e,latest:t,review:r}){return{quiz:e,
latest:t,review:r,at:t.at}}function Gs(e,t){return{v:2,start:Ce(e.start,t.start),end:tt(e.end,t.end)}}function Ce(e,t){return!e||
!t?e??t:e.at!==t.at?e.at<t.at?e:t:lr(e,t)}function tt(e,t){return!e||!t?e??t:e.at!==t.at?e.at>t.at?e:t:lr(e,t)}function lr(e,t){
let[r,n]=[N(e),N(t)],[s,o]=[r,n].map(i=>i.split(":null").length);return s!==o?s<o?e:t:r<=n?e:t}function N(e){return JSON.
stringify(e,(t,r)=>b(r)?Object.fromEntries(Object.entries(r).sort(([n],[s])=>n<s?-1:1)):r)}function dr(e,t,r){return e?N(e.value)===N(t.value)&&e.kind===t.kind&&e.truth===null?{...e,truth:t.truth}:e:{v:2,...t,at:r.
toISOString()}}function fr(e){let t=e.querySelector("input[type=range]");if(t)return{kind:"number",value:Number(t.value),scale:Us(t),truth:null};
let r=e.querySelector("input:checked");return r&&{kind:"option",value:r.value,scale:Ks(e),truth:null}}function Us({min:e,
max:t,step:r,dataset:n}){return{unit:n.unit??"",low:Number(e),high:Number(t),step:Number(r)}}function Ks(e){return{options:[
...e.querySelectorAll("input[type=radio]")].map(r=>({id:r.value,words:(r.parentElement?.textContent??r.value).trim()}))}}
function pr(e){return e.kind==="number"?m(String(e.value),e.scale.unit):e.kind==="curve"?"the curve that you drew":e.scale.
options.find(({id:t})=>t===e.value)?.words??e.value}var Hs={kept:"",fleeting:"This browser keeps nothing here, so your g\
uess lasts until you leave the page.",newer:"A newer version of this course has stored a guess here, which stays as it i\
s. This one lasts until you leave the page."};function hr(e,t,r,n){let s=e.read(t),o=dr(s,{...r,truth:n??null},new Date);
return s&&N(s)===N(o)?"":Hs[e.write(t,o)]}function mr(e,t,r){let n=e.querySelector("input[type=range]");n?.addEventListener("input",()=>{let s=m(n.value,n.dataset.
unit);n.setAttribute("aria-valuetext",s),e.querySelector("[data-course=value]").textContent=s},{signal:r}),e.addEventListener(
"submit",s=>{s.preventDefault();let o=fr(e);o?t(o):Js(e)},{signal:r}),e.querySelector("[data-course=skip]")?.addEventListener(
"click",()=>t(null),{signal:r})}function Vs(e,t){return e.querySelector(`input[value="${CSS.escape(t)}"]`)?.parentElement?.
textContent?.trim()??t}function Js(e){e.querySelector("input")?.focus()}function gr(e,t,r){let n=wr(e);n.hidden=!1,n.textContent=
br(j(e),t,r),n.tabIndex=-1,n.focus({preventScroll:!0})}function yr(e,t,r){let n=wr(e);n.removeAttribute("role"),n.hidden=
!1,n.textContent=br(j(e),t,r)}function wr(e){return e.querySelector("[data-course=verdict]")}function j(e){return e.querySelector(
"[data-course=prediction]")}function br(e,t,r){let n=typeof r.truth=="number",s=n?zs(e,Number(r.truth)):String(r.truth),
o=`${ne(`You said: ${pr(t)}`)} `;if(String(t.value)===s)return`${o}That is what happens in this model.`;if(!n)return`${o}${ne(
`In this model: ${Vs(e,s)}`)}`;let i=Number(s)===r.truth?"":"about ";return`${o}In this model: ${i}${m(s,r.unit)}.`}function zs(e,t){
let r=e.querySelector("input[type=range]");return Ae(t,r?.step??"1")}function f(e,t){return[...e.querySelectorAll(t)]}function S(e){return(e?.textContent??"").replace(/\s+/g," ").trim()}function Te(e,t,r,n){if(!document.fullscreenEnabled||!t)return;let s=L("Full screen",()=>Ys(e));s.classList.add("course-\
full-screen"),t.append(s),e.addEventListener("fullscreenchange",o=>{if(o.target!==e)return;let i=e.matches(":fullscreen");
s.textContent=i?"Leave full screen":"Full screen",r(i),i||Xs(e)},{signal:n}),e.addEventListener("click",o=>Qs(e,o.target),
{signal:n}),n.addEventListener("abort",()=>s.remove())}var rt=new WeakMap;function Ys(e){if(e.matches(":fullscreen")){document.
exitFullscreen();return}rt.set(e,e.getBoundingClientRect().top),e.requestFullscreen().catch(()=>{})}function Qs(e,t){!t.
closest("a[href]")||!e.matches(":fullscreen")||(rt.delete(e),document.exitFullscreen())}function Xs(e){let t=rt.get(e);if(t===
void 0)return;let r=e.getBoundingClientRect().top-t,n=e.parentElement;for(;n&&!/auto|scroll/.test(getComputedStyle(n).overflowY);)
n=n.parentElement;(n??window).scrollBy({top:r,behavior:"instant"})}function L(e,t){let r=document.createElement("button");
return r.type="button",r.className="course-button",r.textContent=e,r.addEventListener("click",t),r}var nt="(?:%|per ?cent)",Zs=/^(?:out of|of|in|per) \d/,eo=[/^(.*\S) ?[·×*x⋅∙•] ?10 ?(?:\^|\*\*) ?([-+]?\d{1,4})$/,
/^(.*[\d.,٫])e([-+]?\d{1,4})$/];function G(e,t=""){let r=st(e),n=st(t);if(!r)return I("empty");if(r.length>500)return I(
"large");let s=new RegExp(`^${nt}`).test(n),o=ro(r,n),i=so(o);if(!/\d/.test(i))return I("words");if(i!==o&&!s)return I("\
percent");let[,a,c]=/^([-+]?) ?(.*?)[.,]?$/.exec(i),l=a==="-"?-1:1,u=i!==r,d=/^(?:(\d+) )?(\d+) ?\/ ?(\d+)$/.exec(c);return d?
oo(d,l,!u&&(s||Zs.test(n))):io(c,l)}function Le(e){let t=/^([^\p{L}%]*\d[^\p{L}%]*?) ?((?:[\p{L}%]\D*)?)$/u.exec(st(e).slice(
0,500));return t?{unit:t[2],readings:G(t[1]).readings}:{unit:"",readings:[]}}function I(e){return{readings:[],fault:e}}function st(e){
return e.replace(/[⁰¹²³⁴-⁹⁺⁻]+/g,r=>`^${r.normalize("NFKC")}`).replace(/[¼-¾⅐-⅞↉]/g,r=>` ${r.normalize(
"NFKC")}`).normalize("NFKC").replace(/\p{Cf}/gu,"").replace(/\p{Nd}/gu,to).replace(/[‐-―−]/g,"-").replace(/[’‘ʼ`´_٬]/g,
"'").replace(/[⁄∕]/g,"/").replaceAll("٪","%").replace(/\s+/g," ").trim().toLowerCase()}function to(e){let t=e.codePointAt(
0),r=0;for(;r<9&&/\p{Nd}/u.test(String.fromCodePoint(t-r-1));)r+=1;return String(r)}function ro(e,t){if(!t)return e;for(let r of no(
t)){let n=/[\d.,]/.test(r[0])?` ${r}`:r;if(e.endsWith(n))return e.slice(0,-n.length).trim();if(e.startsWith(r)&&!/\d$/.test(
r))return e.slice(r.length).trim()}return e}function no(e){let t=e.split("|").map(n=>n.trim()).filter(Boolean),r=t.filter(
n=>n.length>3&&n.endsWith("s")).map(n=>n.slice(0,-1));return[...t,...r].sort((n,s)=>s.length-n.length)}function so(e){return e.
replace(new RegExp(`^${nt} ?| ?${nt}$`),"")}function oo([,e,t,r],n,s){return Number(r)===0?I("zero"):e&&Number(t)>=Number(
r)?I("separators"):s&&!e?I("fraction"):vr([Number(e??0)+Number(t)/Number(r)],n)}function io(e,t){let r=/^10 ?\^ ?([-+]?\d{1,4})$/.
exec(e),n=r?["","1",r[1]]:eo.map(a=>a.exec(e)).find(Boolean),[s,o]=n?[n[1],n[2]]:[e,"0"],i=ao(s);return i.length>0?vr(i.
map(a=>+`${a}e${o}`),t):I(/^[\d.,٫' -]+$/.test(e)?"separators":"unit")}function vr(e,t){return e.every(Number.isFinite)?
{readings:e.map(r=>r===0?0:t*r),fault:null}:I("large")}function ao(e){let t=xr(e),r=/^(.*)([.,٫])(\d*)$/.exec(e),[,n,s,
o]=r??["","","",""],i=n===""&&o?"0":xr(n),a=s!==""&&i!==null&&!n.includes(s);return[...t===null?[]:[t],...a?[`${i}.${o||
"0"}`]:[]]}function xr(e){return/^\d+$/.test(e)?e:/^[1-9]\d{0,2}(?:([.,' ])\d{3})(?:\1\d{3})*$/.test(e)||/^[1-9]\d?(?:,\d{2})+,\d{3}$/.
test(e)?e.replace(/\D/g,""):null}function Sr(e,t){let r=co(e.replace(/\s*%/g,""),!/[.]/.test(t.step)),n={guesses:[],unread:[],outside:[]};for(let s of r){
let{readings:o}=G(s),i=o.find(a=>a>=t.low&&a<=t.high);i!==void 0?n.guesses.push(i):(o.length?n.outside:n.unread).push(s)}
return n}function co(e,t){let r=e.split(/(?:[\s;]|,(?=\s|$))+/).filter(Boolean),n=r.length===1?r[0].split(",").length-1:
0;return n>1||n&&t?r[0].split(",").filter(Boolean):r}function $r(e){let t=e.reduce((r,n)=>r+n,0);return e.map(r=>Math.round(
100*r/(t||1)))}function Er(e){let t=[...e].sort((n,s)=>n-s),r=t.length>>1;return t.length%2?t[r]:(t[r-1]+t[r])/2}function Or(e,t,{
low:r,high:n}){return e.filter(s=>Math.abs(s-t)<=(n-r)/10+1e-9).length}function Nr(e){let t=se(e);for(let o of f(e,".course-predict-option"))o.after(lo(S(o)));t&&t.closest("label").after(fo(t));
let r=L("Show what happens",()=>{});r.type="submit",r.classList.add("course-button-main");let n=p("div","course-votes-fo\
ot"),s=p("p","course-votes-read");s.setAttribute("role","status"),n.append(s,r,p("p","course-votes-note","Votes are not \
stored anywhere.")),e.append(n)}function se(e){return e.querySelector("input[type=range]")}function U(e){return f(e,".co\
urse-votes-field")}function Ar(e){let t=U(e).map(({value:r})=>Math.max(0,Math.floor(Number(r))||0));return f(e,".course-\
predict-option").map((r,n)=>({value:r.querySelector("input").value,words:S(r),count:t[n]}))}function ot({min:e,max:t,step:r}){
return{low:Number(e),high:Number(t),step:r}}function Ie(e,t){let r=ot(t),n=Sr(U(e)[0].value,r);return uo(e,n,`${r.low} t\
o ${r.high}`),n.unread.length+n.outside.length?null:n.guesses}function uo(e,{guesses:t,unread:r,outside:n},s){let o=a=>a.
map(c=>`“${c}”`).join(", "),i=[t.length?`Read: ${t.join("; ")}.`:"",r.length?`Not a number: ${o(r)}.`:"",n.length?`N\
ot on the scale from ${s}: ${o(n)}.`:""];e.querySelector(".course-votes-read").textContent=i.join(" ")}function lo(e){let t=p(
"span","course-votes-count"),r=document.createElement("input");Object.assign(r,{type:"number",min:"0",step:"1",placeholder:"\
0",inputMode:"numeric"}),r.className="course-votes-field",r.setAttribute("aria-label",`Votes for: ${e}`);let n=(s,o,i)=>{
let a=L(s,()=>{r.value=String(Math.max(0,Number(r.value)+i))});return a.setAttribute("aria-label",`${o}: ${e}`),a};return t.
append(n("−","One vote fewer",-1),r,n("+","One vote more",1)),t}function fo({min:e,max:t}){let r=p("label","course-vot\
es-guesses",`Guesses of the class, from ${e} to ${t}`),n=document.createElement("textarea");return n.className="course-v\
otes-field",n.rows=2,n.placeholder="with spaces between",r.append(n),r}function p(e,t,r=""){let n=document.createElement(
e);return n.className=t,n.textContent=r,n}var it=40;function qr(e,t){let r=se(e);return r?ho(Ie(e,r)??[],r,t):po(Ar(e),String(t.truth))}function po(e,t){let r=p("\
ul","course-votes-list"),n=$r(e.map(({count:s})=>s));for(let[s,{value:o,words:i,count:a}]of e.entries()){let c=p("li","c\
ourse-votes-option"),l=o===t;c.toggleAttribute("data-true",l);let u=p("span","course-votes-bar");u.style.setProperty("--\
course-at",`${n[s]}%`),c.append(p("span","course-votes-words",i),l?p("strong","course-votes-true","This is what happens."):
"",u),c.append(p("span","course-votes-share",`${m(String(a),"vote|votes")}, ${n[s]} %`)),r.append(c)}return[r]}function ho(e,t,{
truth:r,unit:n}){let s=ot(t),o=l=>m(Ae(l,t.step),n),i=p("p","course-votes-true",`In this model: ${o(Number(r))}.`);if(!e.
length)return[i];let a=Number(((s.high-s.low)/10).toPrecision(3)),c=[m(String(e.length),"guess|guesses"),`median ${m(String(
Er(e)),n)}`,`from ${Math.min(...e)} to ${Math.max(...e)}`,`${Or(e,Number(r),s)} within ${a} of it`];return[i,p("p","cour\
se-votes-said",`${c.join("; ")}.`),mo(e,Number(r),s,o(Number(r)))]}function mo(e,t,{low:r,high:n},s){let o=p("div","cour\
se-votes-strip");o.setAttribute("aria-hidden","true");let i=u=>(u-r)/(n-r),a=new Array(it+1).fill(0);for(let u of e){let d=Math.
round(i(u)*it);o.append(kr("course-votes-dot",d/it,a[d]++))}o.style.setProperty("--course-rows",String(Math.max(...a)));
let c=kr("course-votes-line",i(t),0);c.append(p("span","",s)),c.toggleAttribute("data-leftwards",i(t)>.5);let l=p("p","c\
ourse-votes-ends");return l.append(p("span","",String(r)),p("span","",String(n))),o.append(c,l),o}function kr(e,t,r){let n=p(
"span",e);return n.style.setProperty("--course-at",`${t*100}%`),n.style.setProperty("--course-row",String(r)),n}function Tr(e,t){if(e.classList.contains("course-explorable-small"))return;let r=j(e)?go(e,t):()=>{};Te(e,e.querySelector(
".course-tools"),r,t),e.hasAttribute("data-class")&&r(!0)}function go(e,t){let r=j(e),n=p("section","course-votes-result");
n.setAttribute("aria-label","Votes of the class"),n.tabIndex=-1;let s=!1,o=()=>{s||=!e.locked,Cr(e),e.querySelector(".co\
urse-tools")?.append(i),n.replaceChildren(),U(r)[0].focus({preventScroll:!0})},i=L("Let the class vote",()=>{for(let c of U(
r))c.value="";r.querySelector(".course-votes-read").textContent="",o()});i.classList.add("course-votes-vote");let a=()=>{
let c=se(r);if(c&&!Ie(r,c)){U(r)[0].focus();return}let l=()=>{let u=e.source?.prediction;u&&(e.carry(u.state),n.replaceChildren(
...qr(r,u),i),i.textContent="Vote again",n.focus({preventScroll:!0}))};e.unlock(null),e.locked?e.addEventListener("cours\
e-state",l,{once:!0,signal:t}):l()};return r.addEventListener("submit",c=>{e.hasAttribute("data-voting")&&(c.preventDefault(),
c.stopImmediatePropagation(),a())},{capture:!0,signal:t}),t.addEventListener("abort",()=>{let c=f(r,".course-votes-count\
, .course-votes-guesses, .course-votes-foot");for(let l of[n,i,...c])l.remove()}),c=>{let l=c||e.hasAttribute("data-clas\
s");e.toggleAttribute("data-voting",l),l&&!U(r).length&&(Nr(r),e.querySelector(".course-side")?.prepend(n),e.querySelector(
".course-tools")?.append(i),e.hasAttribute("data-class")&&!e.locked&&Cr(e)),!l&&s&&e.locked&&e.unlock(null)}}function Cr(e){
e.stop?.(),e.locked=!0,e.guess=void 0,e.setAttribute("data-predict",""),e.removeAttribute("data-ready"),e.lock(),j(e).hidden=
!1}function Lr(e){return[...e?.querySelectorAll("[name]")??[]].map(t=>t)}function Ir(e,t){return Object.fromEntries(e.map(r=>[
r.name,yo(r,t)]))}function yo(e,t){return e instanceof HTMLInputElement?e.type==="checkbox"?e.checked:Number(e.value):(t.
find(n=>n.name===e.name)?.values??[]).find(n=>String(n)===e.value)??e.value}function Mr(e,t,r){for(let n of e){let s=r[n.
name];n instanceof HTMLInputElement&&n.type==="checkbox"?n.checked=!!s:n.value!==String(s)&&(n.value=String(s)),n.type===
"range"&&wo(n,t)}}function wo(e,t){let r=t.find(o=>o.name===e.name)?.unit??"",n=m(String(Number(e.value)),r);e.setAttribute(
"aria-valuetext",n);let s=e.parentElement?.querySelector("[data-course=value]");s&&(s.textContent=n)}function Me(e){return Object.
fromEntries(e.map(t=>[t.name,t.default]))}function Rr(e,t,r){let n=e.find(s=>s.name===r)?.values??[];return{...t,[r]:n[(n.
indexOf(t[r])+1)%n.length]}}function q(e,t){let r=0;for(let n of e){let s=n.values.indexOf(t[n.name]);if(s<0)return-1;r=r*n.values.length+s}return r}function bo(e,t){let r=Object.entries(t).map(([n,s])=>[n,String(s)]);return`#${e}?${new URLSearchParams(r)}`}function Pr(e,t,r){
let[n,s]=decodeURI(e.slice(1)).split("?");if(n!==t||s===void 0)return null;let o=Object.fromEntries(r.map(i=>[i.name,i.default]));
for(let[i,a]of new URLSearchParams(s)){let l=r.find(u=>u.name===i)?.values.find(u=>String(u)===a);if(l===void 0)return null;
o[i]=l}return o}function at(e,t){return e.slice(1).split("?")[0]===t}async function Dr(e,t,r){let n=bo(e,t),s=r===null?n:
new URL(n,r??location.href).href;r===void 0&&history.replaceState(history.state,"",s);try{return await navigator.clipboard.
writeText(s),r===null?`Copied: ${n}. Add it to the address of the course’s page.`:"Link copied: it opens this very sta\
te."}catch{return r===void 0?"The link to this very state is in the address bar; copy it from there.":`This opens this v\
ery state: ${s}`}}var xo="600px",ut=new Map,X=new Map,ct=new Set;function jr(e,t){ut.set(e,t);let r=X.get(e)??[];X.delete(e);for(let n of r)
n.begin(t)}function lt(e,t){let r=ut.get(e);r?t.begin(r):X.set(e,(X.get(e)??new Set).add(t))}function Fr(e,t){if(ut.has(
e)||ct.has(e))return;ct.add(e);let r=document.createElement("script"),n=()=>{let s=X.get(e)??[];X.delete(e),ct.delete(e);
for(let o of s)o.failToLoad();r.remove()};r.src=t,r.onload=n,r.onerror=n,document.head.append(r)}function Wr(e,t){if(!("\
IntersectionObserver"in window)){t();return}let r=new IntersectionObserver(n=>{n.some(s=>s.isIntersecting)&&(r.disconnect(),
t())},{rootMargin:xo});r.observe(e)}function _r(e){let t=e.querySelectorAll("[data-course=state] template");for(let r of t)r.replaceWith(r.content);e.querySelector(
"[data-course=state] svg.course-picture")&&e.setAttribute("data-printable","")}function dt(e,t){let r=e.figure.data.map(n=>({...n}));for(let n of e.varying){let[,s,o]=n.path.split("."),i="table"in n?
Br(n,t):vo(n,t);Object.assign(r[Number(s)],{[o]:i})}return{figure:{data:r,layout:e.figure.layout},sentence:Br(e.sentences,
t)[0]}}function vo(e,t){let r=(e.high-e.low)/1022,n=t*e.length,s=0;return Array.from({length:e.length},(o,i)=>{let a=e.text.
charCodeAt(n+i)-35;return s+=a%2?-(a+1)/2:a/2,s===0?null:e.low+(s-1)*r})}function Br(e,t){return e.table[e.text.charCodeAt(
t)-35]}function Gr(e){let{controls:t,prediction:r,varying:n}=e,s=Me(t);return{controls:t,prediction:r,opening:dt(e,q(t,s)).figure,
varying:new Set(n.map(o=>Number(o.path?.split(".")[1]))),start:s,request:(o,i)=>{i.receive({state:o,...dt(e,q(t,o))})}}}function $o(){let e=document.createElement("p");return e.className="course-explorable-error",e.dataset.course="error",e.
setAttribute("role","alert"),e}var oe=class e extends HTMLElement{static keeper={read:()=>null,write:()=>"fleeting"};keeper=e.
keeper;source;address;static receive(t,r){jr(t,r)}connectedCallback(){if(!this.abort){if(this.abort=new AbortController,
this.slug=this.dataset.explorable,this.inputs=Lr(this.named("controls")),this.locked=this.hasAttribute("data-predict"),this.
earlier=this.locked?this.keeper.read(this.slug):null,this.earlier?this.reopen():this.locked&&this.lock(),this.listen(this.
abort.signal),this.reread=ar(this,()=>this.figure,this.abort.signal),Tr(this,this.abort.signal),this.source){this.start();
return}document.querySelector(this.localName)===this&&lt(this.slug,this),at(location.hash,this.slug)?this.load():Wr(this,
()=>this.load())}}disconnectedCallback(){this.abort?.abort(),this.abort=void 0}listen(t){let r=this.named("prediction");
r&&mr(r,n=>this.commit(n),t),this.named("controls")?.addEventListener("input",n=>this.move(n.target),{signal:t}),this.addEventListener(
"click",n=>this.press(n.target),{signal:t}),this.named("data")?.addEventListener("toggle",()=>this.refreshTable(),{signal:t}),
window.addEventListener("hashchange",()=>this.follow(),{signal:t}),window.addEventListener("beforeprint",()=>this.prepareForPrint(),
{signal:t})}load(){if(this.source)return;let t=this.slug;lt(t,this),Fr(t,this.dataset.source)}begin(t){if(t.format!==1){
this.failToLoad();return}this.source=Gr(t),this.start()}start(){let{opening:t,prediction:r}=this.source;this.drawn=t,this.
follow(),this.guess!==void 0&&this.commit(this.guess),!this.locked&&(this.isOpening=!0,this.show(this.first()),this.earlier&&
r&&yr(this,this.earlier,r),this.setAttribute("data-ready",""))}failToLoad(){this.say("The numbers behind this picture di\
d not arrive, so it stands still. Reload the page to try again.")}follow(){if(!at(location.hash,this.slug??""))return;if(!this.
source){this.load();return}let t=Pr(location.hash,this.slug??"",this.source.controls);t?(this.unlock(null),this.show(t)):
location.hash.includes("?")&&this.say("The link names a state that is not here; this is the usual one."),this.scrollIntoView(
{block:"start"})}chosen(){return Ir(this.inputs??[],this.source?.controls??[])}move(t){this.isTouched=!0,t.type==="range"?
this.show(this.chosen()):this.carry(this.chosen())}carry(t){this.isCarrying=!0,this.show(t)}show(t){if(!this.source){this.
load();return}q(this.source.controls,t)<0||(Mr(this.inputs??[],this.source.controls,t),this.source.request(t,this))}receive({
state:t,figure:r,sentence:n}){this.stop?.(),this.showError("");let s=this.drawn;this.figure=r,this.draw(r),this.write("n\
arration",n),this.refreshTable(),this.reread?.(),this.markPresets(t),this.dataset.state=JSON.stringify(t);let o={slug:this.
slug,state:t,isOpening:this.isOpening??!1};this.isOpening=!1,this.dispatchEvent(new CustomEvent("course-state",{bubbles:!0,
detail:o})),this.isCarrying&&s&&this.querySelector(".course-plot")&&nr()&&(this.stop=sr(s,r,i=>this.draw(i))),this.isCarrying=
!1}fail(t){this.stop?.(),this.showError(t)}showError(t){this.toggleAttribute("data-failed",t!==""),t&&!this.named("error")&&
this.named("narration")?.after($o()),this.write("error",t)}draw(t){this.drawn=t;let r=this.querySelector(".course-plot");
r?er(r,t,this.source?.varying??new Set):ze(this.querySelector(".course-plot-frame"),t)}prepareForPrint(){this.stop?.(),this.
figure&&this.draw(this.figure),_r(this)}markPresets(t){let r="";for(let n of this.querySelectorAll("[data-course=preset]")){
let o=Object.entries(JSON.parse(n.dataset.state??"{}")).every(([i,a])=>t[i]===a);n.setAttribute("aria-pressed",String(o)),
o&&(r=n.dataset.story??"")}this.write("story",r)}refreshTable(){let t=this.named("data");t?.open&&this.figure&&or(t,this.
figure)}press(t){let r=t.closest("button[data-course]"),n=this.source?.controls;!r||!n||this.locked||(r.dataset.course===
"preset"&&this.carry(JSON.parse(r.dataset.state??"{}")),r.dataset.course==="again"&&this.show(Rr(n,this.chosen(),r.dataset.
control??"")),r.dataset.course==="link"&&this.copyLink(),r.dataset.course==="reset"&&(this.carry(Me(n)),this.say("Everyt\
hing is back at its start.")))}async copyLink(){this.say(await Dr(this.slug??"",this.chosen(),this.address))}lock(){this.
setAttribute("data-locked",""),this.setDisabled(!0),this.described=this.named("chart")?.getAttribute("aria-describedby"),
this.named("chart")?.removeAttribute("aria-describedby")}reopen(){this.locked=!1,this.removeAttribute("data-predict"),j(
this).hidden=!0}first(){let{prediction:t,start:r}=this.source;return this.figure||this.isTouched?this.chosen():this.earlier&&
t?t.state:r}commit(t){let r=t&&hr(this.keeper,this.slug??"",t,this.source?.prediction?.truth);this.unlock(t),r&&this.say(
r)}unlock(t){if(!this.locked)return;if(this.guess=t,!this.source){this.load();return}let{prediction:r}=this.source;this.
locked=!1,this.removeAttribute("data-locked"),this.removeAttribute("data-predict"),this.setDisabled(!1),this.described&&
this.named("chart")?.setAttribute("aria-describedby",this.described);let n=this.named("prediction"),s=n.contains(document.
activeElement);n.hidden=!0,this.carry(t&&r?r.state:this.chosen()),this.setAttribute("data-ready",""),t&&r?gr(this,t,r):s&&
this.inputs?.[0]?.focus({preventScroll:!0})}setDisabled(t){let n=[...this.querySelectorAll("button[data-course]")].filter(
o=>!o.closest("form"));for(let o of[...this.inputs??[],...n])o.disabled=t;let s=this.named("data");s&&(s.inert=t)}say(t){
this.write("status",t)}write(t,r){let n=this.named(t);n&&n.textContent!==r&&(n.textContent=r)}named(t){return this.querySelector(
`[data-course="${t}"]`)}};var Re=class extends HTMLElement{connectedCallback(){this.keepButton||!("serviceWorker"in navigator)||location.protocol===
"file:"||(this.keepButton=this.querySelector("[data-course=keep]"),this.removeButton=this.querySelector("[data-course=re\
move]"),this.keepButton.addEventListener("click",()=>this.tryTo(()=>this.makeCopy())),this.removeButton.addEventListener(
"click",()=>this.tryTo(()=>this.removeCopy())),this.querySelector(".course-offline-keep").hidden=!1,this.tryTo(()=>this.
look()))}get scope(){return new URL(this.dataset.scope??"./",location.href).href}async look(){let t=await navigator.serviceWorker.
getRegistration(this.scope);this.mark(!!t?.active),t?.active&&this.say("A copy of this course is in this browser. It ope\
ns without a network, at the same address.")}async makeCopy(){this.say("Copying …");let t=await navigator.serviceWorker.
register(this.dataset.worker??"",{scope:this.scope}),r=t.installing??t.waiting??t.active;await Eo(r),this.mark(!0),this.
say("Done. The whole course opens without a network now, at the same address.")}async removeCopy(){await(await navigator.
serviceWorker.getRegistration(this.scope))?.unregister();let r=(await caches.keys()).filter(n=>n.startsWith(`${this.dataset.
name}:`));await Promise.all(r.map(n=>caches.delete(n))),this.mark(!1),this.say("The copy is gone. Your answers are still\
 here; the page on your progress erases those.")}mark(t){this.keepButton&&(this.keepButton.hidden=t),this.removeButton&&
(this.removeButton.hidden=!t)}async tryTo(t){try{await t()}catch{this.say("This browser did not allow it, or the network\
 broke off. Nothing was changed; the download works all the same.")}}say(t){this.querySelector("[data-course=status]").textContent=
t}};function Eo(e){return new Promise((t,r)=>{let n=()=>{e.state==="activated"&&t(void 0),e.state==="redundant"&&r(new Error(
"the copy was not made"))};e.addEventListener("statechange",n),n()})}function De(e,t){return`course:${e}:${t}`}function je(e){if(!Oo(e))return null;let t={answer:e.answer,result:e.result,score:e.
score,misconceptions:e.misconceptions??null,sure:e.sure??null,at:Pe(e.at)},r={v:2,quiz:e.quiz,first:No(e,t),latest:t,tries:e.
tries??null,revealed:e.revealed===!0,review:{due:Pe(e.due),recalled:e.recalled??0}};return O(r,"question")?r:null}function Oo(e){
return!b(e)||e.v!==1||!("answer"in e)?!1:typeof e.score=="number"&&e.score>=0&&e.score<=1&&["right","partly","wrong"].includes(
e.result)&&Pe(e.at)!==null}function No(e,t){if(!b(e.first))return null;let r=Pe(e.first.at);return e.tries===1&&r===t.at&&
e.first.result===t.result?t:{answer:null,result:e.first.result,score:null,misconceptions:null,sure:e.first.sure??null,at:r}}
function Pe(e){let t=typeof e=="string"?Date.parse(e):NaN;return Number.isNaN(t)?null:new Date(t).toISOString()}var Fe=2,ie=["question","guess","claim","belief","reader"],F="self",ae=document.currentScript?.dataset.course??"course",
$=`coursebook:${ae}:`,ce=JSON.parse(document.currentScript?.dataset.titles??"[]"),Z=`${$}closed:first-edition`,A=new Map,
ft=new Set;function E(e,t,r=[]){return[t,...r].map(s=>A.get(`${e}:${s}`)??Ao(e,s)).reduce((s,o)=>Q(e,s,o),null)}function ue(e,t,r){
let n=de(e,t,r);return K(),n}function ee(e){let t=new Map;for(let r of[...R(),...A.keys()].filter(n=>n.startsWith(`${e}:`))){
let n=r.slice(e.length+1),s=E(e,n);s&&t.set(n,s)}return t}function le(){return R().flatMap(e=>{let[t,...r]=e.split(":"),
{is:n,value:s}=P(t,r.join(":"));return n==="newer"?[{kind:t,id:r.join(":"),value:s}]:[]})}function Ur(e,t){A.delete(`${e}\
:${t}`);try{P(e,t).is!=="newer"&&M().removeItem(`${$}${e}:${t}`)}catch{}return K(),P(e,t).is==="none"}function Kr(){A.clear();
try{for(let e of R())M().removeItem($+e);ko()&&M().setItem(Z,JSON.stringify({v:Fe}))}catch{}return K(),R().length===0}function W(e,t){
ft.add(e);let r=n=>{(n.key===null||n.key.startsWith($))&&e()};window.addEventListener("storage",r,{signal:t}),t.addEventListener(
"abort",()=>ft.delete(e))}function K(){for(let e of ft)e()}function de(e,t,r){let n=`${e}:${t}`;try{if(P(e,t).is==="newe\
r")return A.set(n,r),"newer";if(O(r,e))return M().setItem($+n,JSON.stringify(r)),A.delete(n),"kept"}catch{}return A.set(
n,r),"fleeting"}function M(){let e=window.localStorage;return"fleeting"in e?e.given:e}function Hr(){try{window.localStorage.
removeItem("sphinx_highlight_terms")}catch{}}function R(){try{return Object.keys(M()).filter(t=>t.startsWith($)&&t!==Z).
map(t=>t.slice($.length))}catch{return[]}}function te(e){try{return M().getItem(e)}catch{return null}}function Ao(e,t){let{
is:r,value:n}=P(e,t);return r==="sound"?n:null}function P(e,t){let r=te(`${$}${e}:${t}`);if(r===null)return{is:"none",value:null};
let n=fe(r);return O(n,"newer")?{is:"newer",value:n}:ie.some(o=>o===e)&&O(n,e)?{is:"sound",value:n}:{is:"damaged",value:null}}
function fe(e){try{return JSON.parse(e??"null")}catch{return null}}function ko(){let e=ce.map(t=>De(t,""));return Object.
keys(M()).some(t=>e.some(r=>t.startsWith(r)))}var Vr="course-progress",qo=5e6;function Jr(e){let[t,r]=[Co(),le()],n=Object.fromEntries([...ie,...r.map(({kind:a})=>a)].
map(a=>[a,To(a,t,r)])),{reader:s,...o}=n,i={file:Vr,version:Fe,course:ae,at:e.toISOString(),reader:s[F]??null,records:o};
return`${JSON.stringify(i,null,1)}
`}function zr(e){let r=(E("reader",F)?.name??"").replace(/[^\p{Letter}\p{Number}]+/gu,"-").replace(/^-|-$/g,"");return`${[
ae,r,e.toISOString().slice(0,10)].filter(Boolean).join("-")}.json`}function Co(){return ie.flatMap(e=>[...ee(e)].map(([t,
r])=>({kind:e,id:t,value:r})))}function To(e,t,r){let n=[...t,...r].filter(s=>s.kind===e).map(({id:s,value:o})=>[s,o]);return Object.
fromEntries(Object.entries(Object.fromEntries(n)).sort(([s],[o])=>s<o?-1:1))}function Yr(e,t=[]){let r=Mo(e,t);if("refus\
ed"in r)return r;let n=r.entries.map(a=>Lo(a));K();let s=a=>n[a]==="kept"||n[a]==="fleeting",o=r.entries.filter((a,c)=>s(
c)).map(({kind:a})=>a),i=n.filter(a=>a==="fleeting").length;return{taken:o,known:n.length-o.length,unknown:r.unknown,fleeting:i}}
function Lo({kind:e,id:t,value:r}){if(O(r,"newer"))return Io(e,t,r);let n=e,s=E(n,t),o=Q(n,s,r);return N(o)===N(s)?"know\
n":de(e,t,o)}function Io(e,t,r){if(A.has(`${e}:${t}`)||P(e,t).is!=="none")return"known";try{return M().setItem(`${$}${e}\
:${t}`,JSON.stringify(r)),"kept"}catch{return"newer"}}function Mo(e,t){if(e.length>qo)return{refused:"The file is far lo\
nger than any file of answers."};let r=fe(e);return!b(r)||r.file!==Vr||!b(r.version===1?r.answers:r.records)?{refused:"T\
his is not a file of answers, or it is damaged. Choose one that was saved with the button beside this one."}:r.version>Fe?
{refused:"The file was saved by a newer version of this course. Open it there."}:(r.version===1?ce.includes(r.course):r.
course===ae)?r.version===1?Po(r.answers,t):Ro(r):{refused:`The file belongs to another course, “${String(r.course).slice(
0,60)}”.`}}function Ro(e){let t=e.reader===null?e.records:{...e.records,reader:{[F]:e.reader}},r=Object.entries(t).flatMap(
([s,o])=>Object.entries(o??{}).map(([i,a])=>({kind:s,id:i,value:a}))),n=r.filter(({kind:s,value:o})=>!O(o,"newer")&&!(ie.
some(i=>i===s)&&O(o,s)));return n.length?pt(n.length,r.length):O(e,"file")?{entries:r,unknown:0}:pt(0,r.length)}function Po(e,t){
let r=Object.entries(e).map(([o,i])=>({id:o,value:O(o,"id")?je(i):null})),n=r.filter(({value:o})=>o===null);if(n.length)
return pt(n.length,r.length);let s=r.flatMap(({id:o,value:i})=>{let a=t.find(c=>c.includes(o));return a?[{kind:"question",
id:a[0],value:i}]:[]});return{entries:s,unknown:r.length-s.length}}function pt(e,t){return{refused:`The file is damaged:\
 ${e?`${e} of its ${t} records`:"a part of it"} cannot be read. Nothing was changed.`}}function C(e){if(te(Z)!==null)return;e.filter(r=>Do(r)).length&&K()}function Do(e){if(e.some(r=>A.has(`question:${r}`)||
P("question",r).is!=="none"))return!1;let t=ce.flatMap(r=>e.map(n=>jo(r,n))).reduce((r,n)=>Q("question",r,n),null);return t&&
de("question",e[0],t),t!==null}function jo(e,t){return je(fe(te(De(e,t))))}var Fo=[["question","answer","answers"],["guess","guess","guesses"],["claim","claim","claims"],["belief","belief","belie\
fs"],["reader","name","names"]],We=class extends HTMLElement{connectedCallback(){this.left=new AbortController,C(Zr(this)),
W(()=>this.show(),this.left.signal),this.show(),!this.begun&&(this.begun=!0,this.field("name").addEventListener("change",
()=>Wo(this,this.field("name").value.trim())),this.field("file").addEventListener("change",()=>_o(this,this.field("file"))),
this.on("save",()=>this.say(`${Qr()}.`)),this.on("open",()=>this.field("file").click()),this.on("erase",()=>this.ask("as\
king","keep",`Erase ${pe()} for good?`)),this.on("keep",()=>this.close("asking","erase")),this.on("sure",()=>Xr(this,"as\
king","erase")),this.on("leave",()=>this.ask("leaving","rescue",`Somebody left ${pe()} here.`)),this.on("rescue",()=>this.
say(`${Qr()}. Give the file to its owner, then start afresh.`)),this.on("stay",()=>this.close("leaving","leave")),this.on(
"afresh",()=>Xr(this,"leaving","leave")))}disconnectedCallback(){this.left?.abort()}named(t){return this.querySelector(`\
[data-course=${t}]`)}field(t){return this.named(t)}on(t,r){this.named(t).addEventListener("click",r)}say(t){this.named("\
said").textContent=t}show(){document.activeElement!==this.field("name")&&(this.field("name").value=E("reader",F)?.name??
"");let t=le().length;this.named("newer").hidden=!t,this.named("newer").textContent=Uo(t)}ask(t,r,n){if(!R().length&&pe()===
"Nothing"){this.say("Nothing is kept here.");return}for(let o of["asking","leaving"])this.named(o).hidden=o!==t;let s=t===
"asking"?"asked":"left";this.named(s).textContent=n,this.named(r).focus(),this.say("")}close(t,r){this.named(t).hidden=!0,
this.named(r).focus(),this.say("")}};function Zr(e){return JSON.parse(e.dataset.questions??"[]")}function Wo(e,t){if(!t){
e.say(Ur("reader",F)?"No name is kept.":"The name could not be erased.");return}let r=ue("reader",F,{v:2,name:[...t].slice(
0,80).join(""),at:new Date().toISOString()});e.say(r==="kept"?"The name is kept in this browser, and will be in the file\
 that you save.":"This browser keeps nothing here, so the name lasts until you leave the page.")}function Qr(){let e=new Date,
t=document.createElement("a");return t.href=URL.createObjectURL(new Blob([Jr(e)],{type:"application/json"})),t.download=
zr(e),t.click(),setTimeout(()=>URL.revokeObjectURL(t.href),1e4),`${pe()} saved in ${t.download}`}async function _o(e,t){
let r=t.files?.[0];if(!r)return;let n=Yr(await r.text().catch(()=>""),Zr(e));t.value="",e.say("refused"in n?n.refused:Bo(
n))}function Bo({taken:e,known:t,unknown:r,fleeting:n}){let s=[`${en(o=>e.filter(i=>i===o).length)} added.`];return t&&s.
push(`${t} in the file brought nothing new.`),r&&s.push(r===1?"1 answer to questions that this course does not have was \
left out.":`${r} answers to questions that this course does not have were left out.`),n&&s.push("This browser keeps noth\
ing here, so they last until you leave the page."),s.join(" ")}function Xr(e,t,r){let n=pe(),s=Kr();e.close(t,r),e.say(s?
`${n} erased. ${Go()}`:"The browser did not let go of all answers. Clear its data for this site.")}function Go(){return te(
Z)===null?"Nothing of you is left in this browser.":"An older edition of this course has answers here too, which it may \
still need. This one no longer reads them; to remove them, clear the browser's data for this site."}function Uo(e){let t="\
saved in your file, and erased only with everything else.",r="One answer here was written by a newer version of this cou\
rse. It is not shown on this page;";return e===1?`${r} it is kept as it is, ${t}`:`${e} answers here were written by a n\
ewer version of this course. They are not shown on this page; they are kept as they are, ${t}`}function pe(){let e=le().
length;return en(t=>ee(t).size,e?[`${e} of a newer version of this course`]:[])}function en(e,t=[]){let r=Fo.flatMap(([n,
s,o])=>{let i=e(n);return i?[`${i} ${i===1?s:o}`]:[]});return r.push(...t),r.length<2?r[0]??"Nothing":`${r.slice(0,-1).join(
", ")} and ${r[r.length-1]}`}function ht(e){let t=e.filter(r=>r!==null);return{answered:t.length,right:t.filter(r=>r?.latest.result==="right").length,
of:e.length}}function rn({answered:e,right:t,of:r}){return e===0?r===1?"1 question, not answered yet":`${r} questions, n\
one answered yet`:t===r?r===1?"Answered right":`All ${r} right`:`${e} of ${r} answered, ${t} right`}function nn(e){let t=[
...e].flatMap(r=>r.first&&r.first.sure!==null?[r.first]:[]);return[1,2,3,4].map(r=>{let n=t.filter(s=>s.sure===r);return{
sure:r,of:n.length,right:n.filter(s=>s.result==="right").length}})}var tn=8;function sn(e){let[t,r]=[e.slice(0,2),e.slice(
2)].map(s=>({of:s.reduce((o,i)=>o+i.of,0),right:s.reduce((o,i)=>o+i.right,0)}));if(t.of+r.of<tn)return`Say how sure you \
are at ${tn} questions or more, and this will say how well you know what you know.`;if(!t.of||!r.of)return"You were alwa\
ys about as sure. Use the whole scale, and this will say more.";let n=r.right/r.of-t.right/t.of;return n>=.2?"When you f\
eel surer, you are right more often: your feeling is a fair guide.":n>-.2?"Whether you feel sure or not, you are right a\
bout as often: check the sure ones as well.":"You are right more often when you feel unsure: what feels certain deserves\
 another look."}var _e=class extends HTMLElement{connectedCallback(){this.left=new AbortController,C(f(this,".course-map-chapter").flatMap(
on)),W(()=>this.show(),this.left.signal),this.show()}disconnectedCallback(){this.left?.abort()}show(){let t=f(this,".cou\
rse-map-chapter").map(s=>Ko(s)),r=ht(t.flat()),n=this.querySelector("[data-course=sum]");n.textContent=r.answered?`${r.answered}\
 of ${r.of} questions answered, ${r.right} of them right.`:"Nothing is answered yet in this browser."}};function Ko(e){let t=on(
e).map(([n,...s])=>E("question",n,s));for(let[n,s]of f(e,".course-map-dot").entries()){let o=t[n]?.latest.result;o?s.dataset.
result=o:delete s.dataset.result}let r=e.querySelector(".course-map-words");return r&&(r.textContent=rn(ht(t))),t}function on(e){
return JSON.parse(e.dataset.questions??"[]")}var Be=class extends HTMLElement{connectedCallback(){this.left=new AbortController,C(JSON.parse(this.dataset.questions??
"[]")),W(()=>this.show(),this.left.signal),this.show()}disconnectedCallback(){this.left?.abort()}show(){let t=nn(ee("que\
stion").values());for(let[n,s]of f(this,".course-sureness-row").entries())Ho(s,t[n]);let r=this.querySelector("[data-cou\
rse=sum]");r.textContent=sn(t)}};function Ho(e,{of:t,right:r}){e.querySelector(".course-sureness-bar").style.setProperty(
"--course-share",String(t?r/t:0));let s=e.querySelector(".course-sureness-words");s&&(s.textContent=t?`${r} of ${t} righ\
t`:"not used yet")}function g(e,t,r={},n=[]){let s=e===1?"right":Vo(e),o=n.flatMap(i=>i?.misconception??[]);return{result:s,score:Math.round(
e*1e3)/1e3,replies:t,marks:r,misconceptions:o}}function Vo(e){return e>0?"partly":"wrong"}function cn(e,t){let r=q(e.controls,t);if(an(e.where,r))return g(1,[{html:e.why}]);let n=e.wrong.find(s=>an(s.where,r));
return g(0,[{html:n?.why??e.otherwise}],{},[n])}function an(e,t){let[r,n,s,o]=[0,0,0,!1];for(let i of t<0?"":atob(e)){let a=i.
charCodeAt(0);if(n+=(a&127)<<s,s+=7,!(a&128)){if(r+=n,t<r)return o;[n,s,o]=[0,0,!o]}}return!1}function mt(e,t){return e.
map(({name:r,label:n,values:s,words:o})=>`${n}: ${o[s.indexOf(t[r])]??"?"}`).join(" · ")}function H(e){return e.dataset.type}function w(e){return JSON.parse(e.dataset.key??"{}")}function un(){return{ask:"Move a control of the explorable first.",begin(e){dn(e,gt(e))},read(e){let t=gt(e),{controls:r}=w(
e);return r.some(({name:n,default:s})=>t?.[n]!==s)?t:null},restore(e,t){let{controls:r}=w(e);return q(r,t??{})<0?!1:(fn(
e,mt(r,t)),!0)},part:()=>null,said:e=>S(he(e))}}function ln(e,t){let r=gt(e);if(he(e).dataset.state!==JSON.stringify(r)){
if(t&&e.dataset.result){he(e).dataset.state=JSON.stringify(r);return}dn(e,r),e.dispatchEvent(new Event("input",{bubbles:!0}))}}
function gt(e){let{explorable:t,controls:r}=w(e),n=e.closest("course-quiz")?.states?.[t],s=document.querySelector(`cours\
e-explorable[data-explorable="${t}"]`),o=n??JSON.parse(s?.dataset.state??"{}");return q(r,o)<0?null:o}function dn(e,t){let{
controls:r}=w(e);he(e).dataset.state=JSON.stringify(t),fn(e,t?mt(r,t):"")}function fn(e,t){he(e).textContent=t}function he(e){
return e.querySelector("[data-course=now]")}function yt(e){e.setAttribute("data-class","");let t=document.createElement("div");t.className="course-class-bar";let r=document.
createElement("p");r.className="course-class-place",r.setAttribute("role","status");let n=s=>pn(e,r,Number(e.dataset.place??
0)+s);t.append(L("Previous",()=>n(-1)),r,L("Next",()=>n(1))),e.prepend(t),pn(e,r,Number(e.dataset.place??0))}function hn(e){
e.removeAttribute("data-class"),e.querySelector(".course-class-bar")?.remove();for(let t of f(e,"form[data-question]"))t.
hidden=!1}function pn(e,t,r){let n=f(e,"form[data-question]"),s=Math.min(Math.max(r,0),n.length-1);e.dataset.place=String(
s);for(let[a,c]of n.entries())c.hidden=a!==s;t.textContent=`Question ${s+1} of ${n.length}`;let[o,i]=f(e,".course-class-\
bar button");o.setAttribute("aria-disabled",String(s===0)),i.setAttribute("aria-disabled",String(s===n.length-1))}function mn(e,t){if(me(t,e.right,e.tolerance))return g(1,[{html:e.why}]);let r=e.wrong.find(n=>me(t,n.answer,e.tolerance));
return g(0,[{html:r?.why??e.otherwise}],{},[r])}function gn(e,t){let r=Math.abs(t-e.right);if(me(t,e.right,e.close))return g(
1,[{html:e.why}]);let n=r>=e.far?0:(e.far-r)/(e.far-e.close);return g(Math.min(n,.99),[{html:t<e.right?e.tooLow:e.tooHigh}])}
function me(e,t,r){return Math.abs(e-t)<=r+1e-9*Math.max(1,Math.abs(t))}function ge(e,t){let r=Number(e.toFixed(10)).toLocaleString(
"en",{maximumFractionDigits:10}).replace("-","−");return m(r,t)}function wt(e){return e.field.dataset.meant===e.field.value?null:e}function Ge(e,t,r){e.value=`${t} ${r}`.trim(),ye(e)}function ye(e){
e.dataset.meant=e.value}function yn(e){return e.value!==""&&e.dataset.meant===e.value?Number(e.value):null}var wn={empty:"Write a number first.",words:"Write the number in digits.",unit:"Write only the number",percent:"The answ\
er is not a percentage. Write only the number",fraction:"A fraction of one does not fit here. Write only the number",zero:"\
A fraction cannot have 0 below its line.",separators:"Write one number, and no separator in it but a decimal point or co\
mma.",large:"That number is too large to be compared."};function bt(){return{ask:wn.empty,refusal(e){let{unit:t}=w(e);return Jo(
G(x(e).value,t).fault??"separators",t)},unclear(e){let t=x(e),{readings:r}=G(t.value,w(e).unit);return r.length>1?wt({field:t,
readings:r,unit:""}):null},read(e){let t=x(e);return yn(t)??G(t.value,w(e).unit).readings[0]??null},restore(e,t){return typeof t!=
"number"?!1:(Ge(x(e),t,""),!0)},part:()=>null,said:e=>ge(bt().read(e),w(e).unit)}}function Jo(e,t){let r=wn[e];return r.
endsWith(".")?r:/^(%|per ?cent)/i.test(t)?e==="fraction"?"Write it in percent.":"Write only the number, in percent.":t?`${r}\
 that goes before “${Qe("",t)}”.`:`${r}.`}function bn(){return{ask:"Write an answer first.",unclear:e=>xt(x(e)),read:e=>x(
e).value.trim()||null,restore(e,t){return typeof t!="string"?!1:(x(e).value=t,ye(x(e)),!0)},part:()=>null,said:e=>x(e).value.
trim()}}function xt(e){let{readings:t,unit:r}=Le(e.value);return t.length>1?wt({field:e,readings:t,unit:r}):null}function x(e){
return e.querySelector("input[name=answer]")}function Sn(){return{ask:"Move the slider first.",begin(e){let t=x(e);t.addEventListener("input",()=>xn(t))},read(e){let t=x(
e);return"moved"in t.dataset?Number(t.value):null},restore(e,t){let r=x(e);return typeof t!="number"||t<Number(r.min)||t>
Number(r.max)?!1:(r.value=String(t),xn(r),!0)},part:()=>null,said:e=>vt(x(e))}}function xn(e){e.dataset.moved="",e.setAttribute(
"aria-valuetext",vt(e));let t=e.closest("label")?.querySelector("[data-course=value]");t&&(t.textContent=vt(e))}function vt(e){
return ge(Number(e.value),e.dataset.unit??"")}function $n(e,t){let r=document.createElement("div");r.className="course-e\
stimate-line",r.setAttribute("aria-hidden","true");let n=document.createElement("span");n.className="course-estimate-zon\
e";let s=Math.max(e.low,e.right-e.close),o=Math.min(e.high,e.right+e.close);return En(n,e,s),n.style.setProperty("--cour\
se-width",`${(o-s)/(e.high-e.low)*100}%`),r.append(n,vn(e,"guess","You",t),vn(e,"truth","It is",e.right)),r}function vn(e,t,r,n){
let s=document.createElement("span");s.className=`course-estimate-pin course-estimate-${t}`;let o=document.createElement(
"span");return o.className="course-estimate-label",o.textContent=`${r}: ${ge(n,e.unit)}`,s.append(o),En(s,e,n),s}function En(e,t,r){
e.style.setProperty("--course-at",`${(r-t.low)/(t.high-t.low)*100}%`)}function St(){return{ask:"Choose an answer first.",read(e){let t=we(e).filter(r=>r.checked);return t.length?t.map(r=>r.value):
null},restore(e,t){if(!Array.isArray(t))return!1;let r=we(e).filter(n=>zo(n,t));if(r.length!==t.length)return!1;for(let n of we(
e))n.checked=r.includes(n);return!0},part:(e,t)=>we(e).find(r=>r.value===t)?.closest("label")??null,said(e){let t=we(e).
filter(r=>r.checked);return _(t.map(r=>S(r.closest("label"))))}}}function we(e){return f(e,"input[name=answer]")}function zo(e,t){
return(e.dataset.names??"").split(" ").some(r=>t.includes(r))}function On(){return{...An("Choose a partner for each one first.",".course-match-row select"),part:(e,t)=>kn(e,".course-\
match-row select",t)?.closest("label")??null,said(e){let t=f(e,".course-match-row");return _(t.map(r=>Y(S(r.querySelector(
".course-match-left")),Ue(r.querySelector("select")))))}}}function Nn(){return{...An("Fill every gap first.",".course-ga\
p [name=answer]"),unclear:e=>f(e,".course-gap input[name=answer]").map(t=>xt(t)).find(Boolean)??null,part:(e,t)=>kn(e,".\
course-gap [name=answer]",t)?.closest("label")??null,said:e=>_(f(e,".course-gap [name=answer]").map(t=>Ue(t)))}}function An(e,t){
return{ask:e,read(r){let n=f(r,t);return n.some(s=>!s.value.trim())?null:Object.fromEntries(n.map(s=>[be(s),s.value.trim()]))},
restore(r,n){let s=f(r,t),o=n!==null&&typeof n=="object"?n:{};if(s.some(i=>typeof o[be(i)]!="string"))return!1;for(let i of s)
i.value=o[be(i)],ye(i);return s.every(i=>i.value===o[be(i)])}}}function kn(e,t,r){return f(e,t).find(n=>be(n)===r)}function be(e){
return e.dataset.name??""}function Ue(e){return e instanceof HTMLSelectElement?S(e.selectedOptions[0]):e?.value.trim()??
""}function Cn(){return{ask:"Move at least one item first.",begin(e){for(let t of V(e))Xo(t);$t(e),e.addEventListener("clic\
k",t=>{let r=t.target.closest("[data-move]");r&&Yo(e,r)})},read:e=>"moved"in e.dataset?V(e).map(qn):null,restore(e,t){let r=V(
e),n=Array.isArray(t)?t.map(s=>r.find(o=>Tn(o).includes(s))):[];return n.includes(void 0)||new Set(n).size!==r.length?!1:
(r[0].parentElement?.append(...n),e.dataset.moved="",$t(e),!0)},part:(e,t)=>V(e).find(r=>qn(r)===t)??null,said:e=>_(V(e).
map((t,r)=>Y(String(r+1),Et(t))))}}function Yo(e,t){let r=t.closest("li"),n=t.dataset.move==="up",s=n?r.previousElementSibling:
r.nextElementSibling;s&&(n?r.after(s):r.before(s),e.dataset.moved="",$t(e),Qo(e,r),e.dispatchEvent(new Event("input",{bubbles:!0})))}
function Qo(e,t){let r=V(e),n=e.querySelector("[data-course=moved]");n&&(n.textContent=`${Y(Et(t),`now ${r.indexOf(t)+1}\
 of ${r.length}`)}.`)}function Xo(e){for(let t of f(e,"[data-move]"))t.setAttribute("aria-label",Y(S(t),Et(e)))}function $t(e){
let t=V(e);for(let r of t)r.querySelector("[data-move=up]")?.setAttribute("aria-disabled",String(r===t[0])),r.querySelector(
"[data-move=down]")?.setAttribute("aria-disabled",String(r===t[t.length-1]))}function V(e){return f(e,".course-order-ite\
m")}function Tn(e){return(e.dataset.names??"").split(" ")}function qn(e){return Tn(e)[0]}function Et(e){return S(e.querySelector(
".course-order-text"))}function D(e){return{choice:St,several:St,number:bt,text:bn,estimate:Sn,order:Cn,match:On,gap:Nn,challenge:un}[H(e)]()}function Ln(e,t){let r=e.replies[t[0]],n=e.right.includes(t[0]);return g(n?1:0,[{html:r?.why}],{[t[0]]:n?"right":"wrong"},
[r])}function In(e,t){let r=t.filter(a=>e.right.includes(a)),n=e.right.length-r.length,s=Math.max(0,(2*r.length-t.length)/
e.right.length),o=t.map(a=>({html:e.replies[a]?.why,about:a}));n>0&&r.length>0&&o.push({text:n===1?"One more holds.":`${n}\
 more hold.`});let i=Object.fromEntries(t.map(a=>[a,r.includes(a)?"right":"wrong"]));return g(s,o,i,t.map(a=>e.replies[a]))}function Mn(e,t){let r=t.map(u=>e.right.indexOf(u)),n=r.length*(r.length-1)/2,s=r.flatMap((u,d)=>r.slice(d+1).filter(h=>h<
u)).length,o=ei(r),i=t.filter(u=>!o.has(e.right.indexOf(u))),a=Object.fromEntries(t.map(u=>[u,i.includes(u)?"wrong":"rig\
ht"])),c=e.wrong.find(u=>u.order.every((d,h)=>d===t[h])),l=Math.max(0,(n-2*s)/n);return g(l,[Zo(e,i,c)],a,[c])}function Zo(e,t,r){
if(t.length===0)return{html:e.why};if(r)return{html:r.why};let n=t.find(s=>e.whys[s]);return n?{html:e.whys[n],about:n}:
{html:e.otherwise}}function ei(e){let t=[];for(let[r,n]of e.entries()){let o=t.filter((i,a)=>a<r&&i[i.length-1]<n).reduce(
(i,a)=>a.length>i.length?a:i,[]);t.push([...o,n])}return new Set(t.reduce((r,n)=>n.length>r.length?n:r,[]))}function Rn(e,t){
let r=Object.keys(e.pairs),n=r.filter(a=>t[a]!==e.pairs[a].right),s=n.map(a=>e.pairs[a].wrong[t[a]]),o=n.length?n.map((a,c)=>({
html:s[c]?.why??e.pairs[a].otherwise,about:a})):[{html:e.why}],i=Object.fromEntries(r.map(a=>[a,n.includes(a)?"wrong":"r\
ight"]));return g(1-n.length/r.length,o,i,s)}function jn(e,t){let{right:r,spelt:n,known:s}=Wn(e,t);if(!r)return g(0,[{html:s?.why??e.otherwise}],{},[s]);let o=[{html:e.
why}];return g(1,n?[{text:`It is spelt “${n}”.`},...o]:o)}function Fn(e,t){let r=Object.entries(e.gaps).map(([a,c])=>({
name:a,gap:c,...Wn(c,t[a]??"")})),n=r.filter(a=>!a.right),s=Object.fromEntries(r.map(a=>[a.name,a.right?"right":"wrong"])),
o=n.length?n.map(a=>({html:a.known?.why??a.gap.otherwise,about:a.name})):[{html:e.why}],i=1-n.length/r.length;return g(i,
o,s,n.map(a=>a.known))}function Wn(e,t){let r=Pn(t,e.right,e.exact),s=e.wrong.map(i=>({known:i,near:Pn(t,i.answer,e.exact)})).
reduce((i,a)=>a.near.distance<i.near.distance?a:i,{known:void 0,near:{distance:1/0,text:""}}),o=r.distance<s.near.distance;
return{right:o,spelt:o&&r.distance>0?r.text:null,known:o?void 0:s.known}}function Pn(e,t,r=!1){return t.map(n=>({text:n,
distance:ti(e,n)??ri(Ke(e),Ke(n),r)})).reduce((n,s)=>s.distance<n.distance?s:n,{text:"",distance:1/0})}function ti(e,t){
let r=Dn(t);if(!r)return null;let n=Dn(e),s=!n?.unit||Ke(n.unit)===Ke(r.unit);return n&&s&&me(n.number,r.number,0)?0:1/0}
function Dn(e){let{unit:t,readings:r}=Le(e);return r.length===0?null:{unit:t,number:e.includes(",")?r[0]:r[r.length-1]}}
function ri(e,t,r){let n=si(e,t);return n<=(r?0:ni(t))?n:1/0}function ni(e){return e.length<5||/\d/.test(e)?0:e.length<9?
1:2}function Ke(e){return e.normalize("NFKD").replace(/\p{M}/gu,"").toLowerCase().trim().replace(/^(a|an|the)\s+/,"").replace(
/(\p{N})[.,](?=\p{N})|[^\p{L}\p{N}]/gu,(s,o)=>o?`${o}.`:"").replaceAll("ß","ss")}function si(e,t){let[r,n]=[[],Array.from(
{length:t.length+1},(s,o)=>o)];for(let s=1;s<=e.length;s+=1){let o=[s];for(let i=1;i<=t.length;i+=1){let a=n[i-1]+(e[s-1]===
t[i-1]?0:1);o[i]=Math.min(a,n[i]+1,o[i-1]+1),s>1&&i>1&&e[s-1]===t[i-2]&&e[s-2]===t[i-1]&&(o[i]=Math.min(o[i],r[i-2]+1))}
[r,n]=[n,o]}return n[t.length]}function Ot(e,t,r){return{choice:Ln,several:In,number:mn,estimate:gn,order:Mn,match:Rn,gap:Fn,text:jn,challenge:cn}[e](t,
r)}var oi={right:7,partly:1,wrong:1},ii=4;function _n(e,{quiz:t,answer:r,grade:n,sure:s,revealed:o,now:i}){let{result:a,score:c,
misconceptions:l}=n,u={answer:r,result:a,score:c,misconceptions:l,sure:s,at:i.toISOString()},d=ui(e,a,i);return{v:2,quiz:t,
first:e?e.first:u,latest:u,tries:ai(e),revealed:o||!!e?.revealed,review:{due:d<ii?ci(a,i):null,recalled:d}}}function ai(e){
return e?e.tries===null?null:e.tries+1:1}function ci(e,t){let r=new Date(t);return r.setUTCDate(r.getUTCDate()+oi[e]),r.
toISOString()}function ui(e,t,r){if(t!=="right")return 0;let n=e?.review.recalled??0;return!e||xe(e,r)?n+1:n}function xe({
review:e},t){let r=new Date(t);return r.setHours(23,59,59,999),e.due!==null&&Date.parse(e.due)<=r.getTime()}var li={right:"Right.",partly:"Partly right.",wrong:"Not yet."},di={right:"Right",wrong:"Not this"};function Bn(e,t){let r=D(
e);e.dataset.result=t.result,t.result!=="right"&&(e.dataset.tried=""),Gn(e,t.marks);let n=document.createElement("p");n.
className="course-verdict-word",n.textContent=li[t.result];let s=Un("p",ne(`Your answer: ${r.said(e)}`));T(e).replaceChildren(
n,s,...t.replies.map(o=>pi(e,o,t.marks))),t.result==="right"&&T(e).append(...fi(e))}function fi(e){return f(e,".course-a\
nswer .course-source").map(t=>t.cloneNode(!0))}function ve(e){delete e.dataset.result,Gn(e,{}),T(e).replaceChildren()}function Nt(e,t){
let r=document.createElement("p");r.className="course-verdict-note",r.textContent=t,T(e).append(r)}function Gn(e,t){for(let r of f(
e,"[data-mark]"))delete r.dataset.mark;for(let[r,n]of Object.entries(t)){let s=D(e).part(e,r);s&&(s.dataset.mark=n)}}function pi(e,t,r){
let n=document.createElement("p"),s=t.about?D(e).part(e,t.about):null;return t.about&&s&&(n.className="course-reply",n.dataset.
mark=r[t.about]??"",n.append(Un("span",`${di[r[t.about]]??""}: `),hi(s)," ")),n.append(...mi(t)),At(e,n),n}function hi(e){
let t=document.createElement("span");t.className="course-reply-about";let r=e.querySelector(".course-option-text, .cours\
e-order-text, .course-match-left"),n=e.querySelector("select, input");return r?t.append(...[...r.childNodes].map(s=>s.cloneNode(
!0))):t.textContent=Ue(n),t}function mi(e){return e.text!==void 0?[document.createTextNode(e.text)]:[...new DOMParser().
parseFromString(e.html??"","text/html").body.childNodes].map(r=>document.importNode(r,!0))}function At(e,t){for(let r of f(
t,"a[href^='#']"))r.href=(e.dataset.page??"")+r.getAttribute("href")}function Un(e,t){let r=document.createElement(e);return r.
className="course-hidden",r.textContent=t,r}function T(e){return e.querySelector("[data-course=verdict]")}function Kn(e,t,r){let n=document.createElement("div");n.className="course-meant",n.setAttribute("role","group"),n.tabIndex=
-1;let s=document.createElement("p"),o=t.readings.map(a=>yi(a,t.unit));s.textContent=`“${t.field.value.trim()}” can be\
 read in two ways. Did you mean ${o.join(" or ")}?`,s.id=`${e.id}-meant`,n.setAttribute("aria-labelledby",s.id);let i=t.
readings.map((a,c)=>gi(o[c],()=>{Ge(t.field,a,t.unit),e.querySelector("[data-course=check]")?.focus(),r()}));n.append(s,
...i),ve(e),T(e).append(n),n.focus()}function gi(e,t){let r=document.createElement("button");return r.type="button",r.className=
"course-button",r.textContent=e,r.addEventListener("click",t),r}function yi(e,t){let r=Math.floor(e),n=Number.isInteger(
e)?"":` (between ${kt(r)} and ${kt(r+1)})`;return`${kt(e)} ${t}`.trim()+n}function kt(e){return String(e).replace("-","−")}var wi={kept:"",fleeting:"This browser keeps nothing here, so the answer lasts until you leave the page.",newer:"A newer\
 version of this course has stored an answer here, which stays as it is. This one lasts until you leave the page."};function Hn(e,t,r){
D(e).begin?.(e),r||xi(e,t),T(e).setAttribute("role","status"),e.addEventListener("submit",n=>{n.preventDefault(),Vn(e,t)}),
e.addEventListener("input",n=>{n.target.name!=="sure"&&ve(e)}),Se(e).addEventListener("toggle",()=>Si(e,t))}function Vn(e,t){
let r=D(e),n=r.unclear?.(e);if(n){Kn(e,n,()=>Vn(e,t));return}let s=r.read(e);if(s===null){ve(e),Nt(e,r.refusal?.(e)??r.ask),
e.querySelector(".course-question-field :is(input, select, button)")?.focus();return}let o=Ot(H(e),w(e),s);Jn(e,s,o),bi(
e,t,s,o),T(e).scrollIntoView({block:"nearest"})}function Jn(e,t,r){Bn(e,r),H(e)==="estimate"&&T(e).append($n(w(e),t))}function bi(e,t,r,n){
let s=e.dataset.question??"",i={quiz:e.closest("course-quiz").dataset.quiz??"",answer:r,grade:n,sure:vi(e),revealed:Se(e).
open,now:new Date},a=_n(qt(e,t),i),c=wi[t.write(s,a)];c&&Nt(e,c);let{result:l,score:u,sure:d,misconceptions:h}=a.latest;
e.dispatchEvent(new CustomEvent("course-answer",{bubbles:!0,detail:{question:s,result:l,score:u,sure:d,misconceptions:h}}))}
function xi(e,t){let r=qt(e,t);if(!r||!D(e).restore(e,r.latest.answer))return;let n=H(e)==="challenge"?r.latest.answer:D(
e).read(e);n!==null&&Jn(e,n,Ot(H(e),w(e),n))}function qt(e,t){let[r,...n]=Ct(e);return t.read(r,n)}function Ct(e){return[
e.dataset.question??"",...(e.dataset.aliases??"").split(" ").filter(Boolean)]}function vi(e){let t=e.querySelector("inpu\
t[name=sure]:checked");return t?Number(t.value):null}function Si(e,t){let r=qt(e,t);Se(e).open&&r&&!r.revealed&&t.write(
e.dataset.question??"",{...r,revealed:!0})}function Se(e){return e.querySelector(".course-answer")}var $e=class e extends HTMLElement{static keeperFor=()=>({read:()=>null,write:()=>"fleeting"});keeper;states;connectedCallback(){
this.left=new AbortController;let{signal:t}=this.left,r=({detail:s})=>this.follow(s?.slug,s?.isOpening);if(document.addEventListener(
"course-state",r,{signal:t}),this.offerFullScreen(t),this.begun)return;this.begun=!0;let n=this.keeper??e.keeperFor(this.
forms().map(Ct));for(let s of this.forms())Hn(s,n,"fresh"in this.dataset);"class"in this.dataset&&yt(this)}disconnectedCallback(){
this.left?.abort()}offerFullScreen(t){let r="class"in this.dataset;Te(this,this,s=>{r||(s?yt:hn)(this)},t)}follow(t,r=!1){
for(let n of this.forms())n.dataset.type==="challenge"&&w(n).explorable===t&&ln(n,r)}reveal(t){for(let r of this.forms())
r.toggleAttribute("data-revealed",t),Se(r).open=t}forms(){return f(this,"form[data-question]")}};function zn(e,t){return e.flatMap(r=>r.questions.flatMap(([n,...s])=>{let o=t(n,s);return o?[{id:n,chapter:r,record:o}]:
[]}))}function Lt(e,t){return Yn(e.filter(({record:r})=>xe(r,t)))}function It(e){return Yn(e.filter(({record:t})=>t.latest.
result!=="right"))}function Yn(e){let t=[...e].sort((n,s)=>Tt(n)-Tt(s)||(n.id<s.id?-1:1)),r=[];for(;t.length;){let n=r[r.
length-1]?.chapter.slug,s=t.findIndex(({chapter:o})=>o.slug!==n);r.push(...t.splice(Math.max(s,0),1))}return r}function Tt({
record:e}){return Date.parse(e.review.due??e.latest.at)}function Qn(e,t){let r=e.filter(({record:s})=>s.review.due!==null&&
!xe(s,t));if(!r.length)return null;let n=new Date(Math.min(...r.map(Tt)));return{day:n,count:r.filter(({record:s})=>xe(s,
n)).length}}var $i=8e3,He=new Map,Ve=class extends HTMLElement{static receive(t,r){He.set(t,r)}queue=[];tally={of:0,right:0};counted;connectedCallback(){
this.left=new AbortController,C(this.chapters().flatMap(({questions:t})=>t)),W(()=>this.overview(),this.left.signal),!this.
begun&&(this.begun=!0,this.on("due",()=>this.begin(Lt(this.items(),new Date))),this.on("missed",()=>this.begin(It(this.items()))),
this.on("next",()=>this.next()),this.on("end",()=>this.end()),this.addEventListener("course-answer",t=>this.count(t.detail)),
this.overview())}disconnectedCallback(){this.left?.abort()}items(){return zn(this.chapters(),(t,r)=>E("question",t,r))}chapters(){
return JSON.parse(this.dataset.chapters??"[]")}named(t){return this.querySelector(`[data-course=${t}]`)}on(t,r){this.named(
t).addEventListener("click",r)}overview(){let t=new Date,r=this.items(),[n,s]=[Lt(r,t).length,It(r).length];this.named("\
overview").textContent=Ei(r,n,t),this.named("due").hidden=!n,this.named("due").textContent=`Review what is due (${n})`,this.
named("missed").hidden=!s,this.named("missed").textContent=`Try what you missed (${s})`}begin(t){this.queue=t,this.place=
-1,this.tally={of:0,right:0},this.show(!0),this.next()}show(t){this.named("overview").hidden=t,this.named("start").hidden=
t,this.named("round").hidden=!t}next(){this.place=(this.place??-1)+1;let t=this.queue?.[this.place];t?Oi(this,t):this.end()}count(t){
let r=this.queue?.[this.place??0];!r||r.id!==t.question||this.counted===r.id||(this.counted=r.id,this.tally={of:this.tally.
of+1,right:this.tally.right+(t.result==="right"?1:0)})}end(){this.queue=[],this.counted=void 0,this.named("question").replaceChildren(),
this.show(!1),this.overview();let{of:t,right:r}=this.tally;t&&this.named("overview").prepend(`${r} of ${t} right. `),this.
named("overview").focus()}};function Ei(e,t,r){if(!e.length)return"Nothing to review yet. Answer a few questions in any \
chapter, and they come back here: what you missed the next day, what you knew a week later.";if(t)return t===1?"One ques\
tion is due.":`${t} questions are due.`;let n=Qn(e,r);if(!n)return"Nothing is due, and nothing is waiting.";let s=n.day.
toLocaleDateString("en-GB",{weekday:"long",day:"numeric",month:"long"});return`Nothing is due today. ${n.count===1?"One \
question comes":`${n.count} questions come`} back on ${s}.`}function Oi(e,t){let{chapter:r,id:n}=t,[s,o]=[(e.place??0)+1,
e.queue?.length??0];e.named("place").textContent=`Question ${s} of ${o}`;let i=e.named("chapter");i.textContent=r.title,
i.href=r.page,e.named("next").textContent=s===o?"Finish":"Next question",Ai(r,a=>{e.queue?.[e.place??0]===t&&(e.named("q\
uestion").replaceChildren(Ni(r,n,a?.[n])),e.named("place").focus())})}function Ni(e,t,r){let n=r?new DOMParser().parseFromString(
r,"text/html").querySelector("form"):null;if(!n)return Xn(e,t,"The questions of this chapter did not arrive. Answer this\
 one in its");if(n.dataset.type==="challenge")return Xn(e,t,"This challenge needs its explorable. Answer it in its");n.dataset.
page=e.page,At(n,n);let s=document.createElement("course-quiz");return s.className="course-quiz",s.dataset.quiz=e.slug,s.
dataset.fresh="",s.append(document.importNode(n,!0)),s}function Xn(e,t,r){let n=document.createElement("p"),s=document.createElement(
"a");return s.href=`${e.page}#question-${t}`,s.textContent="chapter",n.append(`${r} `,s,"."),n}function Ai(e,t){if(He.has(
e.slug)){t(He.get(e.slug));return}let r=document.createElement("script"),n=()=>{clearTimeout(s),r.onload=null,r.onerror=
null,t(He.get(e.slug))},s=setTimeout(n,$i);r.src=e.source,r.onload=n,r.onerror=n,document.head.append(r)}function Zn(e,t){let r=es(e);return t.some(n=>ki(n).test(r))}function es(e){return e.normalize("NFKD").toLowerCase().replace(
/[\p{M}'’ʼ]/gu,"").replace(/[^\p{L}\p{N}*]+/gu," ").trim()}function ki(e){let t=es(e).replaceAll("*","[^ ]*");return new RegExp(
`(?:^| )${t}(?: |$)`,"u")}var qi=["h1, .headerlink, script, style, template, nav, form, table, svg, .course-term-meaning, .course-hidden",".course\
-help, course-explorable, course-quiz, .course-answers, .course-gallery, course-map, course-review","course-offline"].join(
", ");function ts(e,t){let r=e.querySelector("article")??e.querySelector("[role=main]"),n=t&&r?.querySelector(`#${CSS.escape(
t.slice(1))}`)||r;for(let s of n?.querySelectorAll(qi)??[])s.remove();return(n?.textContent??"").replace(/\s+/g," ").trim()}
function rs(e,t){let r=e.toLowerCase(),n=t.map(a=>r.search(new RegExp(`(?<![\\p{L}\\p{N}])${Ti(a)}`,"u"))).filter(a=>a>=
0),s=n.length?Ci(e,Math.min(...n)):0,o=e.length<=s+220?e.length:e.lastIndexOf(" ",s+220);return`${s===0||/[.?!] $/.test(
e.slice(0,s))?"":"… "}${e.slice(s,o)}${o<e.length?" …":""}`}function Ci(e,t){let r=e.slice(Math.max(0,t-90),t);if(r.
length===t)return 0;let n=Math.max(...[". ","? ","! "].map(s=>r.lastIndexOf(s)));return t-r.length+(n>=0?n+2:r.indexOf("\
 ")+1)}function Ti(e){return e.replace(/[.*+?^${}()|[\]\\]/g,"\\$&")}function ss(){typeof DOCUMENTATION_OPTIONS<"u"&&location.protocol==="file:"&&(DOCUMENTATION_OPTIONS.SHOW_SEARCH_SUMMARY=
!1);let e=document.getElementById("search-results");e&&Li(e)}function Li(e){typeof Search<"u"&&(Search.makeSearchSummary=
Ri);let t=new URLSearchParams(location.search).get("q")?.trim()??"",r=JSON.parse(Mt("search-help")?.dataset.words??"[]");
Zn(t,r)&&ns();let n=new MutationObserver(()=>{let s=Ii(e);s!==void 0&&(n.disconnect(),Hr(),s===0&&ns(),Mi(s,t))});n.observe(
e,{childList:!0,subtree:!0,characterData:!0})}function Ii(e){if(e.querySelector(".search-summary")?.textContent)return e.
querySelectorAll("ul.search > li").length}function Mi(e,t){let r=Mt("search-said");if(!r)return;let n=e?`${m(String(e),"\
page has|pages have")} “${t}”.`:`No page has “${t}”. Try fewer words, or another one.`;r.textContent=n}function ns(){
let e=Mt("search-help"),t=document.querySelector("template[data-course=search-help-card]");e&&t&&!e.hasChildNodes()&&e.append(
t.content.cloneNode(!0))}function Ri(e,t,r){let n=ts(new DOMParser().parseFromString(e,"text/html"),r),s=document.createElement(
"p");return s.className="context",s.textContent=rs(n,[...t]),s}function Mt(e){return document.querySelector(`[data-cours\
e=${e}]`)}var Rt=[];function is(){window.addEventListener("pagehide",()=>{Rt=R()}),window.addEventListener("pageshow",({persisted:e})=>{
e&&os(Rt)}),window.addEventListener("storage",({key:e,newValue:t})=>{(e===null||e.startsWith($))&&t===null&&os(e===null?
Rt:[e.slice($.length)])})}function os(e){let t=new Set(R());e.some(r=>!t.has(r)&&!r.startsWith("reader:"))&&location.reload()}function as(e){return C(e),{read:(t,r)=>E("question",t,r),write:(t,r)=>ue("question",t,r)}}var cs={read:e=>E("guess",e),
write:(e,t)=>ue("guess",e,t)};function ls(){Pi(),document.addEventListener("pointerover",us),document.addEventListener("focusin",us),document.addEventListener(
"scroll",Di,{capture:!0,passive:!0}),document.addEventListener("pointerdown",e=>Dt(Je(e.target))),document.addEventListener(
"click",ji),document.addEventListener("keydown",Fi)}function Pi(){for(let e of document.querySelectorAll(".course-term-w\
ords"))e.setAttribute("role","button"),e.setAttribute("aria-expanded","false")}function us(e){let t=Je(e.target);t&&(delete t.
dataset.dismissed,Pt(t))}function Pt(e){let t=e.querySelector(".course-term-meaning"),r=e.querySelector(".course-term-wo\
rds").getClientRects();if(r.length===0)return;t.style.position="fixed",t.style.bottom="auto";let{width:n,height:s}=t.getBoundingClientRect(),
o=document.documentElement.clientWidth-8-n,i=r[0].top-s;t.style.left=`${Math.max(8,Math.min(r[0].left,o))}px`,t.style.top=
`${i<56?r[r.length-1].bottom:i}px`}function Di(){let e=".course-term[data-open], .course-term:hover, .course-term:focus-\
within";for(let t of document.querySelectorAll(e))Pt(t)}function ji(e){let t=e.target instanceof Element?e.target.closest(
".course-term-words"):null,r=Je(t);if(!t||!r||e.ctrlKey||e.metaKey||e.shiftKey||e.altKey)return;e.preventDefault();let n="\
open"in r.dataset;Dt(),!n&&(delete r.dataset.dismissed,r.dataset.open="",t.setAttribute("aria-expanded","true"),Pt(r))}function Fi(e){
let t=e.target;if(e.key==="Escape"){let r=Je(t);t.matches(".course-term-more")&&r?.querySelector(".course-term-words")?.
focus(),Dt()}e.key===" "&&t.matches(".course-term-words")&&(e.preventDefault(),t.click())}function Dt(e=null){for(let t of document.
querySelectorAll(".course-term"))t!==e&&(delete t.dataset.open,t.dataset.dismissed="",t.querySelector(".course-term-word\
s")?.setAttribute("aria-expanded","false"))}function Je(e){return e instanceof Element?e.closest(".course-term"):null}oe.keeper=cs;$e.keeperFor=as;ss();is();ls();var Wi={"course-explorable":oe,"course-offline":Re,"course-plotly":Oe,"cours\
e-keeping":We,"course-map":_e,"course-sureness":Be,"course-quiz":$e,"course-review":Ve};for(let[e,t]of Object.entries(Wi))
customElements.get(e)||customElements.define(e,t);})();
