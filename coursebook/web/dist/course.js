"use strict";(()=>{function ze(e,t){let r=window.Plotly,n={...t.layout?.font,color:getComputedStyle(e).color},s={paper_bgcolor:"transparent",
plot_bgcolor:"transparent"};r?.react(e,t.data,{...t.layout,font:n,...s},{displayModeBar:!1,responsive:!0})}var Oe=class extends HTMLElement{connectedCallback(){
let t=this.querySelector("script");if(!t)return;let r=JSON.parse(t.textContent??"{}"),n=()=>ze(this,r);n(),new MutationObserver(
n).observe(document.documentElement,{attributeFilter:["data-theme"]})}};function Ft(e,t,r){let n=[];for(let s of e){let o=Bt(s,[s.text],r),i=_t(t,o)&&!n.some(a=>a&&Wt(o,a.box));n.push(i?{lines:[
s.text],box:o}:null)}return e.forEach((s,o)=>{let i=n.flatMap(a=>a?[a.box]:[]);n[o]??=ds(s,t,i,r)}),n}function Wt(e,t){return e.
left<t.right+.4&&t.left<e.right+.4&&e.top<t.bottom+.1&&t.top<e.bottom+.1}function _t(e,t){return e.left-1e-9<=t.left&&t.
right<=e.right+1e-9&&e.top-1e-9<=t.top&&t.bottom<=e.bottom+1e-9}function Bt(e,t,r){let n=Math.max(...t.map(r)),s=1.2*t.length,
o=e.x+({left:-n-.45,right:.45}[e.column]??-n/2),i=e.y+({top:-s-.3,bottom:.3}[e.row]??-s/2);return{left:o,top:i,right:o+n,
bottom:i+s}}function ds(e,t,r,n){let s=null,o=1/0,i=hs(e.text,n),a=i.map(l=>Math.max(...l.map(n))),c=Math.max(t.right-t.
left,Math.min(...a));t={...t,right:t.left+c};for(let l of i.filter((u,d)=>a[d]<=c+1e-9)){let u=Bt(e,l,n),d=u.right-u.left,
h=u.bottom-u.top;for(let y of fs(e,u,t,r))for(let v of ps(e,u,t,r)){let Ee=Math.abs(y-u.left)+1.5*Math.abs(v-u.top)+.8*(l.
length-1);if(Ee>=o-1e-9)continue;let J={left:y,top:v,right:y+d,bottom:v+h};!_t(t,J)||r.some(ls=>Wt(J,ls))||(s={lines:l,box:J},
o=Ee)}}return s}function fs(e,t,r,n){let s=t.right-t.left;return[...[t.left,e.x-s-.45,e.x-s/2,e.x+.45,r.right-s,r.left],
...n.flatMap(i=>[i.right+.4,i.left-.4-s])]}function ps(e,t,r,n){let s=t.bottom-t.top;return[...[t.top,e.y-s-.3,e.y-s/2,e.
y+.3,r.top,r.bottom-s],...n.flatMap(i=>[i.bottom+.1,i.top-.1-s])]}function hs(e,t){let r=e.split(" "),n=r.map(t),s=t(" "),
o=n.reduce((a,c)=>a+c,s*(r.length-1)),i=[];for(let a=1;a<=Math.min(r.length,5);a+=1){let c=Math.max(...n,o/a),l=jt(r,n,s,
c);for(;l.length>a;)c+=.5,l=jt(r,n,s,c);l.length===a&&i.push(l)}return i}function jt(e,t,r,n){let s=[e[0]],o=t[0];for(let i=1;i<
e.length;i+=1)o+r+t[i]<=n+1e-9?(s[s.length-1]+=` ${e[i]}`,o+=r+t[i]):(s.push(e[i]),o=t[i]);return s}function z(e){let[t,r]=e.xaxis.range,[n,s]=e.yaxis.range,o=i=>(s-i)/(s-n);return{x:i=>(i-t)/(r-t),y:o,floor:o(Math.max(0,
n))}}function k(e){return`${Math.round(e*1e4)/100}%`}var gs=.92,Kt={rule:1,note:0},Ht=new WeakMap,Vt=new WeakMap,Gt=new Map,Ut=typeof ResizeObserver=="function"?new ResizeObserver(
Ss):null;function Ye(e,t,r){r||Ht.set(e,t);let n=r??vs(e),s=e.querySelector(".course-labels");if(!s||!n||!(n.width>0))return;
let{width:o,height:i,measure:a}=n,c=z(t.layout),l=[...t.data.keys()].filter(y=>Jt(t.data[y])),u=l.map(y=>ys(t.data[y],c,
o,i)),d=Ft(u,ws(t.layout,o,i),a),h=new Set;l.forEach((y,v)=>{let re=d[v];re&&h.add(bs(s,y,u[v],re,[u[v].x/o,u[v].y/i]))});
for(let y of[...s.children])h.has(y)||y.remove()}function Jt(e){let t=Kt[e.meta.mark];return t===void 0||e.x[t]===null||
e.y[t]===null?void 0:e.text?.[t]}function ys(e,t,r,n){let s=Kt[e.meta.mark],[o,i]=(e.textposition??"").split(" "),[a,c]=[
e.x[s]??0,e.y[s]??0];return{text:Jt(e)??"",x:t.x(a)*r,y:t.y(c)*n,row:o,column:i}}function ws(e,t,r){return e.yaxis.visible===
!1?{left:-.2,top:-.2,right:t+.2,bottom:r+.2}:{left:.1,top:-.2,right:t+.9,bottom:r}}function bs(e,t,r,{lines:n,box:s},o){
let[i,a]=o.map(k),c={left:"end",right:"start"}[r.column]??"middle",l={left:s.right,right:s.left}[r.column]??(s.left+s.right)/
2,u=`${Math.round((l-r.x)*100)/100}em`,d=`${Math.round((s.top+gs-r.y)*100)/100}em`,h=[i,a,c,u,d,...n].join("|"),y=e.querySelector(
`[data-label="${t}"]`);if(y?.getAttribute("data-place")===h)return y;let v=y??e.appendChild(zt("text",{"data-label":String(
t)})),re=n.length===1?{dx:u,dy:d}:{dx:"0",dy:"0"};return Yt(v,{class:"course-label","data-place":h,x:i,y:a,"text-anchor":c,
...re}),n.length===1?v.textContent=n[0]:v.replaceChildren(...n.map((Ee,J)=>xs(Ee,{x:i,dx:u,dy:J?`${1.2}em`:d},J<n.length-
1))),v}function xs(e,t,r){let n=zt("tspan",t);return n.textContent=r?`${e} `:e,n}function zt(e,t){return Yt(document.createElementNS(
"http://www.w3.org/2000/svg",e),t)}function Yt(e,t){for(let[r,n]of Object.entries(t))e.setAttribute(r,n);return e}function vs(e){
let t=Vt.get(e);if(t)return t;if(!Ut)return Qt(e);Ut.observe(e)}function Qt(e){let t=getComputedStyle(e),r=parseFloat(t.
fontSize),{width:n,height:s}=e.getBoundingClientRect(),o={width:n/r,height:s/r,measure:$s(t)};return Vt.set(e,o),o}function Ss(e){
for(let{target:t}of e)Qt(t);for(let{target:t}of e){let r=Ht.get(t);r&&Ye(t,r)}}function $s(e){let t=`${e.fontStyle} ${e.
fontWeight} 100px ${e.fontFamily}`,r=(parseFloat(e.letterSpacing)||0)/parseFloat(e.fontSize),n=`${t}|${r}`,s=Gt.get(n);if(s)
return s;let o=document.createElement("canvas").getContext("2d");o.font=t;let i=new Map,a=c=>(i.has(c)||i.set(c,o.measureText(
c).width/100+r*c.length),i.get(c));return Gt.set(n,a),a}function Zt(e,t,r,n){let s=z(t.layout);for(let o of r){let i=e.querySelector(`[data-mark="${o}"]`),a=t.data[o];i&&As[a.meta.
mark](i,a,s)}Ye(e,t,n)}function Es(e,t){let r="",n=!0,s=0;return e.x.forEach((o,i)=>{let a=e.y[i];if(o===null||a===null){
n=!0;return}let c=Math.round(t.x(o)*1e4)/10,l=Math.round(t.y(a)*1e4)/10;e.meta.mark==="steps"&&!n&&(r+=`L${c} ${s}`),r+=
`${n?"M":"L"}${c} ${l}`,n=!1,s=l}),e.meta.mark==="band"&&r?`${r}Z`:r}function Ne(e,t,r){e.querySelector("path")?.setAttribute(
"d",Es(t,r))}function Os(e,t,r){let n=r.x(t.width??0)-r.x(0),s=t.x;[...e.children].forEach((o,i)=>{let a=r.y(t.y[i]??0);
o.setAttribute("x",k(r.x(s[i])-n/2)),o.setAttribute("y",k(Math.min(a,r.floor))),o.setAttribute("height",k(Math.abs(r.floor-
a)))})}function Xt(e,t,r){[...e.children].forEach((n,s)=>{let[o,i]=[t.x[s],t.y[s]];if(er(n,i!==null),o===null||i===null)
return;let a=n.localName==="circle"?"c":"";n.setAttribute(`${a}x`,k(r.x(o))),n.setAttribute(`${a}y`,k(r.y(i)))})}function Ns(e,t,r){
if(er(e,t.y[0]!==null&&t.x[0]!==null),e.hasAttribute("visibility"))return;let n=e.querySelector("line"),[s,o]=[t.x,t.y];
for(let i of[0,1])n.setAttribute(`x${i+1}`,k(r.x(s[i]))),n.setAttribute(`y${i+1}`,k(r.y(o[i])))}function er(e,t){t?e.removeAttribute(
"visibility"):e.setAttribute("visibility","hidden")}var As={line:Ne,steps:Ne,band:Ne,links:Ne,bars:Os,dots:Xt,people:Xt,
rule:Ns};function rr(){return!document.hidden&&matchMedia("(prefers-reduced-motion: no-preference)").matches}function nr(e,t,r){let n=0,
s=performance.now(),o=i=>{let a=Math.max(0,(i-s)/280);r(a<1?qs(e,t,ks(a)):t),a<1&&(n=requestAnimationFrame(o))};return o(
s),()=>cancelAnimationFrame(n)}function ks(e){return e*e*(3-2*e)}function qs(e,t,r){let n=t.data.map((s,o)=>({...s,x:tr(
e.data[o].x,s.x,r),y:tr(e.data[o].y,s.y,r)}));return{...t,data:n}}function tr(e,t,r){return e===t||e?.length!==t?.length?
t:t.map((n,s)=>{let o=e[s];return typeof o=="number"&&typeof n=="number"?o+(n-o)*r:n})}var Cs=new Set(["1","-1","−1"]);function m(e,t=""){return`${e} ${Qe(e,t)}`.trim()}function Qe(e,t){let[r,n]=t.split("|");
return(n===void 0||Cs.has(e)?r:n).trim()}function Ae(e,t){let r=(/\.(\d*?)0*$/.exec(t)?.[1]??"").length;return String(Number(
e.toFixed(r)))}function sr(e,t){for(let r of e.querySelectorAll("[data-path]")){let n=Ts(t,r.dataset.path),s=Array.isArray(n)?n.filter(
o=>o!==null).length:n;r.textContent=Xe(s,Number(r.dataset.digits),"tens"in r.dataset)}}function Ts(e,t){return t.split("\
.").reduce((r,n)=>r[n],e)}function Xe(e,t,r=!1){if(e===null)return"–";if(!r)return e.toFixed(t).replace("-","−");let n=Math.
max(0,Math.ceil(1-e)),s={minimumFractionDigits:n,maximumFractionDigits:n};return Number((10**e).toPrecision(2)).toLocaleString(
"en",s)}var Ls=new Set(["line","steps","bars","dots"]);function ir(e,t,r){let n=e.querySelector("[data-course=chart]"),s=e.querySelector(
".course-plot");if(!n||!s)return()=>{};let o,i=Ms(n),a=u=>{let d=t(),h=d?ke(d):[];o=u===void 0||h.length===0?void 0:Math.
max(0,Math.min(h.length-1,u)),Rs(i,s,d,o===void 0?void 0:h[o])},c=u=>{let d=t();d&&a(Is(ke(d),d,s,u))},l=u=>{let d=t()&&
ke(t()).length-1||0,h={ArrowRight:(o??-1)+1,ArrowLeft:(o??1)-1,Home:0,End:d}[u.key];h===void 0&&u.key!=="Escape"||d<1||(u.
preventDefault(),a(h))};return s.addEventListener("pointermove",c,{signal:r}),s.addEventListener("pointerdown",c,{signal:r}),
n.addEventListener("pointerleave",()=>a(void 0),{signal:r}),n.addEventListener("keydown",l,{signal:r}),n.addEventListener(
"focusout",()=>a(void 0),{signal:r}),()=>{let u=t();u&&ke(u).length>1&&(n.tabIndex=0),o!==void 0&&a(o)}}function ke(e){if(e.
layout.xaxis.visible===!1||e.layout.yaxis.visible===!1)return[];let t=new Map;for(let r of e.data)!Ls.has(r.meta.mark)||
!r.name||r.hoverinfo==="skip"||r.x.forEach((n,s)=>{let o=r.y[s];if(n===null||o===null)return;let i=t.get(n)??[];i.push({
name:r.name,y:o}),t.set(n,i)});return[...t].map(([r,n])=>({x:r,rows:n})).sort((r,n)=>r.x-n.x)}function Is(e,t,r,n){let s=r.
getBoundingClientRect(),[o,i]=t.layout.xaxis.range,a=o+(n.clientX-s.left)/s.width*(i-o),c=e.map(l=>Math.abs(l.x-a));return e.
length?c.indexOf(Math.min(...c)):void 0}function Ms(e){let t=(s,o)=>{let i=document.createElement("div");return i.className=
s,i.hidden=!0,o.appendChild(i)},r=e.querySelector(".course-plot-area"),n=document.createElement("p");return n.className=
"course-read-heard",n.setAttribute("role","status"),e.after(n),{line:t("course-read-line",r),words:t("course-read",r),heard:n}}
function Rs(e,t,r,n){if(e.line.hidden=e.words.hidden=!n,e.heard.textContent="",!n||!r)return;let{x:s,y:o}=r.layout.meta,
i=[s.label,or(n.x,s,r.layout.xaxis)].filter(Boolean).join(": "),a=Ps(n).map(({name:u,values:d})=>d.length>1?`${u}: ${d.length}\
 here`:`${u}: ${or(d[0],o,r.layout.yaxis)}`);e.heard.textContent=[i,...a].join("; "),e.words.replaceChildren(...[i,...a].
map(u=>Ds(u)));let c=z(r.layout).x(n.x),l=t.getBoundingClientRect().left-e.line.parentElement.getBoundingClientRect().left;
e.line.style.left=`${l+c*t.getBoundingClientRect().width}px`,e.words.style.left=e.line.style.left,e.words.classList.toggle(
"course-read-leftwards",c>.5)}function Ps(e){return[...new Set(e.rows.map(r=>r.name))].map(r=>({name:r,values:e.rows.filter(
n=>n.name===r).map(n=>n.y)}))}function Ds(e){let t=document.createElement("div");return t.textContent=e,t}function or(e,t,r){
let n=(r.tickvals??[]).indexOf(e);return n>=0&&r.ticktext?m(r.ticktext[n],t.unit):m(Xe(e,t.digits,t.tens),t.unit)}var Ze=/[?!…]$/;function qe(e){return e.trim().replace(/(?<!\.)\.$/,"")}function ne(e){let t=qe(e);return Ze.test(t)||
t.endsWith("...")?t:`${t}.`}function Y(e,t){let r=qe(e).replace(/:$/,"");return`${r}${Ze.test(r)?"":":"} ${qe(t)}`}function _(e){
return e.map(qe).reduce((t,r)=>`${t}${Ze.test(t)?"":";"} ${r}`)}var ar={$ref:"#/$defs/file",$defs:{version:{const:2},id:{type:"string",pattern:"^[a-z0-9]+(-[a-z0-9]+)*$",maxLength:200},
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
/newer"}}}},required:["file","version","course","at","reader","records"],additionalProperties:!1}}};var et=ar.$defs;function O(e,t){return Object.hasOwn(et,t)&&B(e,et[t])}function B(e,t){return Object.entries(t).every(([
r,n])=>{let s=Fs.get(r);return!s||s(e,n,t)})}var Fs=new Map(Object.entries({$ref:(e,t)=>B(e,et[t.slice(8)]),anyOf:(e,t)=>t.
some(r=>B(e,r)),type:(e,t)=>[t].flat().some(r=>Ws(e,r)),const:(e,t)=>e===t,enum:(e,t)=>t.includes(e),minimum:(e,t)=>typeof e!=
"number"||e>=t,exclusiveMinimum:(e,t)=>typeof e!="number"||e>t,maximum:(e,t)=>typeof e!="number"||e<=t,minLength:(e,t)=>typeof e!=
"string"||[...e].length>=t,maxLength:(e,t)=>typeof e!="string"||[...e].length<=t,pattern:(e,t)=>typeof e!="string"||new RegExp(
t,"u").test(e),items:(e,t)=>!Array.isArray(e)||e.every(r=>B(r,t)),minItems:(e,t)=>!Array.isArray(e)||e.length>=t,maxItems:(e,t)=>!Array.
isArray(e)||e.length<=t,required:(e,t)=>!b(e)||t.every(r=>Object.hasOwn(e,r)),maxProperties:(e,t)=>!b(e)||Object.keys(e).
length<=t,propertyNames:(e,t)=>!b(e)||Object.keys(e).every(r=>B(r,t)),properties:(e,t)=>!b(e)||Object.keys(e).every(r=>!Object.
hasOwn(t,r)||B(e[r],t[r])),additionalProperties:(e,t,{properties:r={}})=>!b(e)||Object.keys(e).every(n=>Object.hasOwn(r,
n)||t!==!1&&B(e[n],t))}));function Ws(e,t){return t==="null"?e===null:t==="array"?Array.isArray(e):t==="object"?b(e):t===
"integer"?Number.isInteger(e):t==="number"?Number.isFinite(e):typeof e===t}function b(e){return e!==null&&typeof e=="obj\
ect"&&!Array.isArray(e)}function Q(e,t,r){return!t||!r?t??r:{question:_s,guess:Ce,claim:Ce,belief:Bs,reader:tt}[e](t,r)}function _s(e,t){let[r,n]=[
cr(e),cr(t)],{at:s,...o}=tt(r,n);return{v:2,...o,first:Ce(e.first,t.first),tries:e.tries===null||t.tries===null?e.tries??
t.tries:Math.max(e.tries,t.tries),revealed:e.revealed||t.revealed}}function cr({quiz:e,latest:t,review:r}){return{quiz:e,
latest:t,review:r,at:t.at}}function Bs(e,t){return{v:2,start:Ce(e.start,t.start),end:tt(e.end,t.end)}}function Ce(e,t){return!e||
!t?e??t:e.at!==t.at?e.at<t.at?e:t:ur(e,t)}function tt(e,t){return!e||!t?e??t:e.at!==t.at?e.at>t.at?e:t:ur(e,t)}function ur(e,t){
let[r,n]=[N(e),N(t)],[s,o]=[r,n].map(i=>i.split(":null").length);return s!==o?s<o?e:t:r<=n?e:t}function N(e){return JSON.
stringify(e,(t,r)=>b(r)?Object.fromEntries(Object.entries(r).sort(([n],[s])=>n<s?-1:1)):r)}function lr(e,t,r){return e?N(e.value)===N(t.value)&&e.kind===t.kind&&e.truth===null?{...e,truth:t.truth}:e:{v:2,...t,at:r.
toISOString()}}function dr(e){let t=e.querySelector("input[type=range]");if(t)return{kind:"number",value:Number(t.value),scale:Gs(t),truth:null};
let r=e.querySelector("input:checked");return r&&{kind:"option",value:r.value,scale:Us(e),truth:null}}function Gs({min:e,
max:t,step:r,dataset:n}){return{unit:n.unit??"",low:Number(e),high:Number(t),step:Number(r)}}function Us(e){return{options:[
...e.querySelectorAll("input[type=radio]")].map(r=>({id:r.value,words:(r.parentElement?.textContent??r.value).trim()}))}}
function fr(e){return e.kind==="number"?m(String(e.value),e.scale.unit):e.kind==="curve"?"the curve that you drew":e.scale.
options.find(({id:t})=>t===e.value)?.words??e.value}var Ks={kept:"",fleeting:"This browser keeps nothing here, so your g\
uess lasts until you leave the page.",newer:"A newer version of this course has stored a guess here, which stays as it i\
s. This one lasts until you leave the page."};function pr(e,t,r,n){let s=e.read(t),o=lr(s,{...r,truth:n??null},new Date);
return s&&N(s)===N(o)?"":Ks[e.write(t,o)]}function hr(e,t,r){let n=e.querySelector("input[type=range]");n?.addEventListener("input",()=>{let s=m(n.value,n.dataset.
unit);n.setAttribute("aria-valuetext",s),e.querySelector("[data-course=value]").textContent=s},{signal:r}),e.addEventListener(
"submit",s=>{s.preventDefault();let o=dr(e);o?t(o):Vs(e)},{signal:r}),e.querySelector("[data-course=skip]")?.addEventListener(
"click",()=>t(null),{signal:r})}function Hs(e,t){return e.querySelector(`input[value="${CSS.escape(t)}"]`)?.parentElement?.
textContent?.trim()??t}function Vs(e){e.querySelector("input")?.focus()}function mr(e,t,r){let n=yr(e);n.hidden=!1,n.textContent=
wr(j(e),t,r),n.tabIndex=-1,n.focus({preventScroll:!0})}function gr(e,t,r){let n=yr(e);n.removeAttribute("role"),n.hidden=
!1,n.textContent=wr(j(e),t,r)}function yr(e){return e.querySelector("[data-course=verdict]")}function j(e){return e.querySelector(
"[data-course=prediction]")}function wr(e,t,r){let n=typeof r.truth=="number",s=n?Js(e,Number(r.truth)):String(r.truth),
o=`${ne(`You said: ${fr(t)}`)} `;if(String(t.value)===s)return`${o}That is what happens in this model.`;if(!n)return`${o}${ne(
`In this model: ${Hs(e,s)}`)}`;let i=Number(s)===r.truth?"":"about ";return`${o}In this model: ${i}${m(s,r.unit)}.`}function Js(e,t){
let r=e.querySelector("input[type=range]");return Ae(t,r?.step??"1")}function f(e,t){return[...e.querySelectorAll(t)]}function S(e){return(e?.textContent??"").replace(/\s+/g," ").trim()}function Te(e,t,r,n){if(!document.fullscreenEnabled||!t)return;let s=L("Full screen",()=>zs(e));s.classList.add("course-\
full-screen"),t.append(s),e.addEventListener("fullscreenchange",o=>{if(o.target!==e)return;let i=e.matches(":fullscreen");
s.textContent=i?"Leave full screen":"Full screen",r(i),i||Qs(e)},{signal:n}),e.addEventListener("click",o=>Ys(e,o.target),
{signal:n}),n.addEventListener("abort",()=>s.remove())}var rt=new WeakMap;function zs(e){if(e.matches(":fullscreen")){document.
exitFullscreen();return}rt.set(e,e.getBoundingClientRect().top),e.requestFullscreen().catch(()=>{})}function Ys(e,t){!t.
closest("a[href]")||!e.matches(":fullscreen")||(rt.delete(e),document.exitFullscreen())}function Qs(e){let t=rt.get(e);if(t===
void 0)return;let r=e.getBoundingClientRect().top-t,n=e.parentElement;for(;n&&!/auto|scroll/.test(getComputedStyle(n).overflowY);)
n=n.parentElement;(n??window).scrollBy({top:r,behavior:"instant"})}function L(e,t){let r=document.createElement("button");
return r.type="button",r.className="course-button",r.textContent=e,r.addEventListener("click",t),r}var nt="(?:%|per ?cent)",Xs=/^(?:out of|of|in|per) \d/,Zs=[/^(.*\S) ?[·×*x⋅∙•] ?10 ?(?:\^|\*\*) ?([-+]?\d{1,4})$/,
/^(.*[\d.,٫])e([-+]?\d{1,4})$/];function G(e,t=""){let r=st(e),n=st(t);if(!r)return I("empty");if(r.length>500)return I(
"large");let s=new RegExp(`^${nt}`).test(n),o=to(r,n),i=no(o);if(!/\d/.test(i))return I("words");if(i!==o&&!s)return I("\
percent");let[,a,c]=/^([-+]?) ?(.*?)[.,]?$/.exec(i),l=a==="-"?-1:1,u=i!==r,d=/^(?:(\d+) )?(\d+) ?\/ ?(\d+)$/.exec(c);return d?
so(d,l,!u&&(s||Xs.test(n))):oo(c,l)}function Le(e){let t=/^([^\p{L}%]*\d[^\p{L}%]*?) ?((?:[\p{L}%]\D*)?)$/u.exec(st(e).slice(
0,500));return t?{unit:t[2],readings:G(t[1]).readings}:{unit:"",readings:[]}}function I(e){return{readings:[],fault:e}}function st(e){
return e.replace(/[⁰¹²³⁴-⁹⁺⁻]+/g,r=>`^${r.normalize("NFKC")}`).replace(/[¼-¾⅐-⅞↉]/g,r=>` ${r.normalize(
"NFKC")}`).normalize("NFKC").replace(/\p{Cf}/gu,"").replace(/\p{Nd}/gu,eo).replace(/[‐-―−]/g,"-").replace(/[’‘ʼ`´_٬]/g,
"'").replace(/[⁄∕]/g,"/").replaceAll("٪","%").replace(/\s+/g," ").trim().toLowerCase()}function eo(e){let t=e.codePointAt(
0),r=0;for(;r<9&&/\p{Nd}/u.test(String.fromCodePoint(t-r-1));)r+=1;return String(r)}function to(e,t){if(!t)return e;for(let r of ro(
t)){let n=/[\d.,]/.test(r[0])?` ${r}`:r;if(e.endsWith(n))return e.slice(0,-n.length).trim();if(e.startsWith(r)&&!/\d$/.test(
r))return e.slice(r.length).trim()}return e}function ro(e){let t=e.split("|").map(n=>n.trim()).filter(Boolean),r=t.filter(
n=>n.length>3&&n.endsWith("s")).map(n=>n.slice(0,-1));return[...t,...r].sort((n,s)=>s.length-n.length)}function no(e){return e.
replace(new RegExp(`^${nt} ?| ?${nt}$`),"")}function so([,e,t,r],n,s){return Number(r)===0?I("zero"):e&&Number(t)>=Number(
r)?I("separators"):s&&!e?I("fraction"):xr([Number(e??0)+Number(t)/Number(r)],n)}function oo(e,t){let r=/^10 ?\^ ?([-+]?\d{1,4})$/.
exec(e),n=r?["","1",r[1]]:Zs.map(a=>a.exec(e)).find(Boolean),[s,o]=n?[n[1],n[2]]:[e,"0"],i=io(s);return i.length>0?xr(i.
map(a=>+`${a}e${o}`),t):I(/^[\d.,٫' -]+$/.test(e)?"separators":"unit")}function xr(e,t){return e.every(Number.isFinite)?
{readings:e.map(r=>r===0?0:t*r),fault:null}:I("large")}function io(e){let t=br(e),r=/^(.*)([.,٫])(\d*)$/.exec(e),[,n,s,
o]=r??["","","",""],i=n===""&&o?"0":br(n),a=s!==""&&i!==null&&!n.includes(s);return[...t===null?[]:[t],...a?[`${i}.${o||
"0"}`]:[]]}function br(e){return/^\d+$/.test(e)?e:/^[1-9]\d{0,2}(?:([.,' ])\d{3})(?:\1\d{3})*$/.test(e)||/^[1-9]\d?(?:,\d{2})+,\d{3}$/.
test(e)?e.replace(/\D/g,""):null}function vr(e,t){let r=ao(e.replace(/\s*%/g,""),!/[.]/.test(t.step)),n={guesses:[],unread:[],outside:[]};for(let s of r){
let{readings:o}=G(s),i=o.find(a=>a>=t.low&&a<=t.high);i!==void 0?n.guesses.push(i):(o.length?n.outside:n.unread).push(s)}
return n}function ao(e,t){let r=e.split(/(?:[\s;]|,(?=\s|$))+/).filter(Boolean),n=r.length===1?r[0].split(",").length-1:
0;return n>1||n&&t?r[0].split(",").filter(Boolean):r}function Sr(e){let t=e.reduce((r,n)=>r+n,0);return e.map(r=>Math.round(
100*r/(t||1)))}function $r(e){let t=[...e].sort((n,s)=>n-s),r=t.length>>1;return t.length%2?t[r]:(t[r-1]+t[r])/2}function Er(e,t,{
low:r,high:n}){return e.filter(s=>Math.abs(s-t)<=(n-r)/10+1e-9).length}function Or(e){let t=se(e);for(let o of f(e,".course-predict-option"))o.after(uo(S(o)));t&&t.closest("label").after(lo(t));
let r=L("Show what happens",()=>{});r.type="submit",r.classList.add("course-button-main");let n=p("div","course-votes-fo\
ot"),s=p("p","course-votes-read");s.setAttribute("role","status"),n.append(s,r,p("p","course-votes-note","Votes are not \
stored anywhere.")),e.append(n)}function se(e){return e.querySelector("input[type=range]")}function U(e){return f(e,".co\
urse-votes-field")}function Nr(e){let t=U(e).map(({value:r})=>Math.max(0,Math.floor(Number(r))||0));return f(e,".course-\
predict-option").map((r,n)=>({value:r.querySelector("input").value,words:S(r),count:t[n]}))}function ot({min:e,max:t,step:r}){
return{low:Number(e),high:Number(t),step:r}}function Ie(e,t){let r=ot(t),n=vr(U(e)[0].value,r);return co(e,n,`${r.low} t\
o ${r.high}`),n.unread.length+n.outside.length?null:n.guesses}function co(e,{guesses:t,unread:r,outside:n},s){let o=a=>a.
map(c=>`“${c}”`).join(", "),i=[t.length?`Read: ${t.join("; ")}.`:"",r.length?`Not a number: ${o(r)}.`:"",n.length?`N\
ot on the scale from ${s}: ${o(n)}.`:""];e.querySelector(".course-votes-read").textContent=i.join(" ")}function uo(e){let t=p(
"span","course-votes-count"),r=document.createElement("input");Object.assign(r,{type:"number",min:"0",step:"1",placeholder:"\
0",inputMode:"numeric"}),r.className="course-votes-field",r.setAttribute("aria-label",`Votes for: ${e}`);let n=(s,o,i)=>{
let a=L(s,()=>{r.value=String(Math.max(0,Number(r.value)+i))});return a.setAttribute("aria-label",`${o}: ${e}`),a};return t.
append(n("−","One vote fewer",-1),r,n("+","One vote more",1)),t}function lo({min:e,max:t}){let r=p("label","course-vot\
es-guesses",`Guesses of the class, from ${e} to ${t}`),n=document.createElement("textarea");return n.className="course-v\
otes-field",n.rows=2,n.placeholder="with spaces between",r.append(n),r}function p(e,t,r=""){let n=document.createElement(
e);return n.className=t,n.textContent=r,n}var it=40;function kr(e,t){let r=se(e);return r?po(Ie(e,r)??[],r,t):fo(Nr(e),String(t.truth))}function fo(e,t){let r=p("\
ul","course-votes-list"),n=Sr(e.map(({count:s})=>s));for(let[s,{value:o,words:i,count:a}]of e.entries()){let c=p("li","c\
ourse-votes-option"),l=o===t;c.toggleAttribute("data-true",l);let u=p("span","course-votes-bar");u.style.setProperty("--\
course-at",`${n[s]}%`),c.append(p("span","course-votes-words",i),l?p("strong","course-votes-true","This is what happens."):
"",u),c.append(p("span","course-votes-share",`${m(String(a),"vote|votes")}, ${n[s]} %`)),r.append(c)}return[r]}function po(e,t,{
truth:r,unit:n}){let s=ot(t),o=l=>m(Ae(l,t.step),n),i=p("p","course-votes-true",`In this model: ${o(Number(r))}.`);if(!e.
length)return[i];let a=Number(((s.high-s.low)/10).toPrecision(3)),c=[m(String(e.length),"guess|guesses"),`median ${m(String(
$r(e)),n)}`,`from ${Math.min(...e)} to ${Math.max(...e)}`,`${Er(e,Number(r),s)} within ${a} of it`];return[i,p("p","cour\
se-votes-said",`${c.join("; ")}.`),ho(e,Number(r),s,o(Number(r)))]}function ho(e,t,{low:r,high:n},s){let o=p("div","cour\
se-votes-strip");o.setAttribute("aria-hidden","true");let i=u=>(u-r)/(n-r),a=new Array(it+1).fill(0);for(let u of e){let d=Math.
round(i(u)*it);o.append(Ar("course-votes-dot",d/it,a[d]++))}o.style.setProperty("--course-rows",String(Math.max(...a)));
let c=Ar("course-votes-line",i(t),0);c.append(p("span","",s)),c.toggleAttribute("data-leftwards",i(t)>.5);let l=p("p","c\
ourse-votes-ends");return l.append(p("span","",String(r)),p("span","",String(n))),o.append(c,l),o}function Ar(e,t,r){let n=p(
"span",e);return n.style.setProperty("--course-at",`${t*100}%`),n.style.setProperty("--course-row",String(r)),n}function Cr(e,t){if(e.classList.contains("course-explorable-small"))return;let r=j(e)?mo(e,t):()=>{};Te(e,e.querySelector(
".course-tools"),r,t),e.hasAttribute("data-class")&&r(!0)}function mo(e,t){let r=j(e),n=p("section","course-votes-result");
n.setAttribute("aria-label","Votes of the class"),n.tabIndex=-1;let s=!1,o=()=>{s||=!e.locked,qr(e),e.querySelector(".co\
urse-tools")?.append(i),n.replaceChildren(),U(r)[0].focus({preventScroll:!0})},i=L("Let the class vote",()=>{for(let c of U(
r))c.value="";r.querySelector(".course-votes-read").textContent="",o()});i.classList.add("course-votes-vote");let a=()=>{
let c=se(r);if(c&&!Ie(r,c)){U(r)[0].focus();return}let l=()=>{let u=e.source?.prediction;u&&(e.carry(u.state),n.replaceChildren(
...kr(r,u),i),i.textContent="Vote again",n.focus({preventScroll:!0}))};e.unlock(null),e.locked?e.addEventListener("cours\
e-state",l,{once:!0,signal:t}):l()};return r.addEventListener("submit",c=>{e.hasAttribute("data-voting")&&(c.preventDefault(),
c.stopImmediatePropagation(),a())},{capture:!0,signal:t}),t.addEventListener("abort",()=>{let c=f(r,".course-votes-count\
, .course-votes-guesses, .course-votes-foot");for(let l of[n,i,...c])l.remove()}),c=>{let l=c||e.hasAttribute("data-clas\
s");e.toggleAttribute("data-voting",l),l&&!U(r).length&&(Or(r),e.querySelector(".course-side")?.prepend(n),e.querySelector(
".course-tools")?.append(i),e.hasAttribute("data-class")&&!e.locked&&qr(e)),!l&&s&&e.locked&&e.unlock(null)}}function qr(e){
e.stop?.(),e.locked=!0,e.guess=void 0,e.setAttribute("data-predict",""),e.removeAttribute("data-ready"),e.lock(),j(e).hidden=
!1}function Tr(e){return[...e?.querySelectorAll("[name]")??[]].map(t=>t)}function Lr(e,t){return Object.fromEntries(e.map(r=>[
r.name,go(r,t)]))}function go(e,t){return e instanceof HTMLInputElement?e.type==="checkbox"?e.checked:Number(e.value):(t.
find(n=>n.name===e.name)?.values??[]).find(n=>String(n)===e.value)??e.value}function Ir(e,t,r){for(let n of e){let s=r[n.
name];n instanceof HTMLInputElement&&n.type==="checkbox"?n.checked=!!s:n.value!==String(s)&&(n.value=String(s)),n.type===
"range"&&yo(n,t)}}function yo(e,t){let r=t.find(o=>o.name===e.name)?.unit??"",n=m(String(Number(e.value)),r);e.setAttribute(
"aria-valuetext",n);let s=e.parentElement?.querySelector("[data-course=value]");s&&(s.textContent=n)}function Me(e){return Object.
fromEntries(e.map(t=>[t.name,t.default]))}function Mr(e,t,r){let n=e.find(s=>s.name===r)?.values??[];return{...t,[r]:n[(n.
indexOf(t[r])+1)%n.length]}}function q(e,t){let r=0;for(let n of e){let s=n.values.indexOf(t[n.name]);if(s<0)return-1;r=r*n.values.length+s}return r}function wo(e,t){let r=Object.entries(t).map(([n,s])=>[n,String(s)]);return`#${e}?${new URLSearchParams(r)}`}function Rr(e,t,r){
let[n,s]=decodeURI(e.slice(1)).split("?");if(n!==t||s===void 0)return null;let o=Object.fromEntries(r.map(i=>[i.name,i.default]));
for(let[i,a]of new URLSearchParams(s)){let l=r.find(u=>u.name===i)?.values.find(u=>String(u)===a);if(l===void 0)return null;
o[i]=l}return o}function at(e,t){return e.slice(1).split("?")[0]===t}async function Pr(e,t,r){let n=wo(e,t),s=r===null?n:
new URL(n,r??location.href).href;r===void 0&&history.replaceState(history.state,"",s);try{return await navigator.clipboard.
writeText(s),r===null?`Copied: ${n}. Add it to the address of the course’s page.`:"Link copied: it opens this very sta\
te."}catch{return r===void 0?"The link to this very state is in the address bar; copy it from there.":`This opens this v\
ery state: ${s}`}}var bo="600px",ut=new Map,X=new Map,ct=new Set;function Dr(e,t){ut.set(e,t);let r=X.get(e)??[];X.delete(e);for(let n of r)
n.begin(t)}function lt(e,t){let r=ut.get(e);r?t.begin(r):X.set(e,(X.get(e)??new Set).add(t))}function jr(e,t){if(ut.has(
e)||ct.has(e))return;ct.add(e);let r=document.createElement("script"),n=()=>{let s=X.get(e)??[];X.delete(e),ct.delete(e);
for(let o of s)o.failToLoad();r.remove()};r.src=t,r.onload=n,r.onerror=n,document.head.append(r)}function Fr(e,t){if(!("\
IntersectionObserver"in window)){t();return}let r=new IntersectionObserver(n=>{n.some(s=>s.isIntersecting)&&(r.disconnect(),
t())},{rootMargin:bo});r.observe(e)}function Wr(e){let t=e.querySelectorAll("[data-course=state] template");for(let r of t)r.replaceWith(r.content);e.querySelector(
"[data-course=state] svg.course-picture")&&e.setAttribute("data-printable","")}function dt(e,t){let r=e.figure.data.map(n=>({...n}));for(let n of e.varying){let[,s,o]=n.path.split("."),i="table"in n?
_r(n,t):xo(n,t);Object.assign(r[Number(s)],{[o]:i})}return{figure:{data:r,layout:e.figure.layout},sentence:_r(e.sentences,
t)[0]}}function xo(e,t){let r=(e.high-e.low)/1022,n=t*e.length,s=0;return Array.from({length:e.length},(o,i)=>{let a=e.text.
charCodeAt(n+i)-35;return s+=a%2?-(a+1)/2:a/2,s===0?null:e.low+(s-1)*r})}function _r(e,t){return e.table[e.text.charCodeAt(
t)-35]}function Br(e){let{controls:t,prediction:r,varying:n}=e,s=Me(t);return{controls:t,prediction:r,opening:dt(e,q(t,s)).figure,
varying:new Set(n.map(o=>Number(o.path?.split(".")[1]))),start:s,request:(o,i)=>{i.receive({state:o,...dt(e,q(t,o))})}}}function So(){let e=document.createElement("p");return e.className="course-explorable-error",e.dataset.course="error",e.
setAttribute("role","alert"),e}var oe=class e extends HTMLElement{static keeper={read:()=>null,write:()=>"fleeting"};keeper=e.
keeper;source;address;static receive(t,r){Dr(t,r)}connectedCallback(){if(!this.abort){if(this.abort=new AbortController,
this.slug=this.dataset.explorable,this.inputs=Tr(this.named("controls")),this.locked=this.hasAttribute("data-predict"),this.
earlier=this.locked?this.keeper.read(this.slug):null,this.earlier?this.reopen():this.locked&&this.lock(),this.listen(this.
abort.signal),this.reread=ir(this,()=>this.figure,this.abort.signal),Cr(this,this.abort.signal),this.source){this.start();
return}document.querySelector(this.localName)===this&&lt(this.slug,this),at(location.hash,this.slug)?this.load():Fr(this,
()=>this.load())}}disconnectedCallback(){this.abort?.abort(),this.abort=void 0}listen(t){let r=this.named("prediction");
r&&hr(r,n=>this.commit(n),t),this.named("controls")?.addEventListener("input",n=>this.move(n.target),{signal:t}),this.addEventListener(
"click",n=>this.press(n.target),{signal:t}),this.named("data")?.addEventListener("toggle",()=>this.refreshTable(),{signal:t}),
window.addEventListener("hashchange",()=>this.follow(),{signal:t}),window.addEventListener("beforeprint",()=>this.prepareForPrint(),
{signal:t})}load(){if(this.source)return;let t=this.slug;lt(t,this),jr(t,this.dataset.source)}begin(t){if(t.format!==1){
this.failToLoad();return}this.source=Br(t),this.start()}start(){let{opening:t,prediction:r}=this.source;this.drawn=t,this.
follow(),this.guess!==void 0&&this.commit(this.guess),!this.locked&&(this.isOpening=!0,this.show(this.first()),this.earlier&&
r&&gr(this,this.earlier,r),this.setAttribute("data-ready",""))}failToLoad(){this.say("The numbers behind this picture di\
d not arrive, so it stands still. Reload the page to try again.")}follow(){if(!at(location.hash,this.slug??""))return;if(!this.
source){this.load();return}let t=Rr(location.hash,this.slug??"",this.source.controls);t?(this.unlock(null),this.show(t)):
location.hash.includes("?")&&this.say("The link names a state that is not here; this is the usual one."),this.scrollIntoView(
{block:"start"})}chosen(){return Lr(this.inputs??[],this.source?.controls??[])}move(t){this.isTouched=!0,t.type==="range"?
this.show(this.chosen()):this.carry(this.chosen())}carry(t){this.isCarrying=!0,this.show(t)}show(t){if(!this.source){this.
load();return}q(this.source.controls,t)<0||(Ir(this.inputs??[],this.source.controls,t),this.source.request(t,this))}receive({
state:t,figure:r,sentence:n}){this.stop?.(),this.showError("");let s=this.drawn;this.figure=r,this.draw(r),this.write("n\
arration",n),this.refreshTable(),this.reread?.(),this.markPresets(t),this.dataset.state=JSON.stringify(t);let o={slug:this.
slug,state:t,isOpening:this.isOpening??!1};this.isOpening=!1,this.dispatchEvent(new CustomEvent("course-state",{bubbles:!0,
detail:o})),this.isCarrying&&s&&this.querySelector(".course-plot")&&rr()&&(this.stop=nr(s,r,i=>this.draw(i))),this.isCarrying=
!1}fail(t){this.stop?.(),this.showError(t)}showError(t){this.toggleAttribute("data-failed",t!==""),t&&!this.named("error")&&
this.named("narration")?.after(So()),this.write("error",t)}draw(t){this.drawn=t;let r=this.querySelector(".course-plot");
r?Zt(r,t,this.source?.varying??new Set):ze(this.querySelector(".course-plot-frame"),t)}prepareForPrint(){this.stop?.(),this.
figure&&this.draw(this.figure),Wr(this)}markPresets(t){let r="";for(let n of this.querySelectorAll("[data-course=preset]")){
let o=Object.entries(JSON.parse(n.dataset.state??"{}")).every(([i,a])=>t[i]===a);n.setAttribute("aria-pressed",String(o)),
o&&(r=n.dataset.story??"")}this.write("story",r)}refreshTable(){let t=this.named("data");t?.open&&this.figure&&sr(t,this.
figure)}press(t){let r=t.closest("button[data-course]"),n=this.source?.controls;!r||!n||this.locked||(r.dataset.course===
"preset"&&this.carry(JSON.parse(r.dataset.state??"{}")),r.dataset.course==="again"&&this.show(Mr(n,this.chosen(),r.dataset.
control??"")),r.dataset.course==="link"&&this.copyLink(),r.dataset.course==="reset"&&(this.carry(Me(n)),this.say("Everyt\
hing is back at its start.")))}async copyLink(){this.say(await Pr(this.slug??"",this.chosen(),this.address))}lock(){this.
setAttribute("data-locked",""),this.setDisabled(!0),this.described=this.named("chart")?.getAttribute("aria-describedby"),
this.named("chart")?.removeAttribute("aria-describedby")}reopen(){this.locked=!1,this.removeAttribute("data-predict"),j(
this).hidden=!0}first(){let{prediction:t,start:r}=this.source;return this.figure||this.isTouched?this.chosen():this.earlier&&
t?t.state:r}commit(t){let r=t&&pr(this.keeper,this.slug??"",t,this.source?.prediction?.truth);this.unlock(t),r&&this.say(
r)}unlock(t){if(!this.locked)return;if(this.guess=t,!this.source){this.load();return}let{prediction:r}=this.source;this.
locked=!1,this.removeAttribute("data-locked"),this.removeAttribute("data-predict"),this.setDisabled(!1),this.described&&
this.named("chart")?.setAttribute("aria-describedby",this.described);let n=this.named("prediction"),s=n.contains(document.
activeElement);n.hidden=!0,this.carry(t&&r?r.state:this.chosen()),this.setAttribute("data-ready",""),t&&r?mr(this,t,r):s&&
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
register(this.dataset.worker??"",{scope:this.scope}),r=t.installing??t.waiting??t.active;await $o(r),this.mark(!0),this.
say("Done. The whole course opens without a network now, at the same address.")}async removeCopy(){await(await navigator.
serviceWorker.getRegistration(this.scope))?.unregister();let r=(await caches.keys()).filter(n=>n.startsWith(`${this.dataset.
name}:`));await Promise.all(r.map(n=>caches.delete(n))),this.mark(!1),this.say("The copy is gone. Your answers are still\
 here; the page on your progress erases those.")}mark(t){this.keepButton&&(this.keepButton.hidden=t),this.removeButton&&
(this.removeButton.hidden=!t)}async tryTo(t){try{await t()}catch{this.say("This browser did not allow it, or the network\
 broke off. Nothing was changed; the download works all the same.")}}say(t){this.querySelector("[data-course=status]").textContent=
t}};function $o(e){return new Promise((t,r)=>{let n=()=>{e.state==="activated"&&t(void 0),e.state==="redundant"&&r(new Error(
"the copy was not made"))};e.addEventListener("statechange",n),n()})}function De(e,t){return`course:${e}:${t}`}function je(e){if(!Eo(e))return null;let t={answer:e.answer,result:e.result,score:e.
score,misconceptions:e.misconceptions??null,sure:e.sure??null,at:Pe(e.at)},r={v:2,quiz:e.quiz,first:Oo(e,t),latest:t,tries:e.
tries??null,revealed:e.revealed===!0,review:{due:Pe(e.due),recalled:e.recalled??0}};return O(r,"question")?r:null}function Eo(e){
return!b(e)||e.v!==1||!("answer"in e)?!1:typeof e.score=="number"&&e.score>=0&&e.score<=1&&["right","partly","wrong"].includes(
e.result)&&Pe(e.at)!==null}function Oo(e,t){if(!b(e.first))return null;let r=Pe(e.first.at);return e.tries===1&&r===t.at&&
e.first.result===t.result?t:{answer:null,result:e.first.result,score:null,misconceptions:null,sure:e.first.sure??null,at:r}}
function Pe(e){let t=typeof e=="string"?Date.parse(e):NaN;return Number.isNaN(t)?null:new Date(t).toISOString()}var Fe=2,ie=["question","guess","claim","belief","reader"],F="self",ae=document.currentScript?.dataset.course??"course",
$=`coursebook:${ae}:`,ce=JSON.parse(document.currentScript?.dataset.titles??"[]"),Z=`${$}closed:first-edition`,A=new Map,
ft=new Set;function E(e,t,r=[]){return[t,...r].map(s=>A.get(`${e}:${s}`)??No(e,s)).reduce((s,o)=>Q(e,s,o),null)}function ue(e,t,r){
let n=de(e,t,r);return K(),n}function ee(e){let t=new Map;for(let r of[...R(),...A.keys()].filter(n=>n.startsWith(`${e}:`))){
let n=r.slice(e.length+1),s=E(e,n);s&&t.set(n,s)}return t}function le(){return R().flatMap(e=>{let[t,...r]=e.split(":"),
{is:n,value:s}=P(t,r.join(":"));return n==="newer"?[{kind:t,id:r.join(":"),value:s}]:[]})}function Gr(e,t){A.delete(`${e}\
:${t}`);try{P(e,t).is!=="newer"&&M().removeItem(`${$}${e}:${t}`)}catch{}return K(),P(e,t).is==="none"}function Ur(){A.clear();
try{for(let e of R())M().removeItem($+e);Ao()&&M().setItem(Z,JSON.stringify({v:Fe}))}catch{}return K(),R().length===0}function W(e,t){
ft.add(e);let r=n=>{(n.key===null||n.key.startsWith($))&&e()};window.addEventListener("storage",r,{signal:t}),t.addEventListener(
"abort",()=>ft.delete(e))}function K(){for(let e of ft)e()}function de(e,t,r){let n=`${e}:${t}`;try{if(P(e,t).is==="newe\
r")return A.set(n,r),"newer";if(O(r,e))return M().setItem($+n,JSON.stringify(r)),A.delete(n),"kept"}catch{}return A.set(
n,r),"fleeting"}function M(){let e=window.localStorage;return"fleeting"in e?e.given:e}function Kr(){try{window.localStorage.
removeItem("sphinx_highlight_terms")}catch{}}function R(){try{return Object.keys(M()).filter(t=>t.startsWith($)&&t!==Z).
map(t=>t.slice($.length))}catch{return[]}}function te(e){try{return M().getItem(e)}catch{return null}}function No(e,t){let{
is:r,value:n}=P(e,t);return r==="sound"?n:null}function P(e,t){let r=te(`${$}${e}:${t}`);if(r===null)return{is:"none",value:null};
let n=fe(r);return O(n,"newer")?{is:"newer",value:n}:ie.some(o=>o===e)&&O(n,e)?{is:"sound",value:n}:{is:"damaged",value:null}}
function fe(e){try{return JSON.parse(e??"null")}catch{return null}}function Ao(){let e=ce.map(t=>De(t,""));return Object.
keys(M()).some(t=>e.some(r=>t.startsWith(r)))}var Hr="course-progress",ko=5e6;function Vr(e){let[t,r]=[qo(),le()],n=Object.fromEntries([...ie,...r.map(({kind:a})=>a)].
map(a=>[a,Co(a,t,r)])),{reader:s,...o}=n,i={file:Hr,version:Fe,course:ae,at:e.toISOString(),reader:s[F]??null,records:o};
return`${JSON.stringify(i,null,1)}
`}function Jr(e){let r=(E("reader",F)?.name??"").replace(/[^\p{Letter}\p{Number}]+/gu,"-").replace(/^-|-$/g,"");return`${[
ae,r,e.toISOString().slice(0,10)].filter(Boolean).join("-")}.json`}function qo(){return ie.flatMap(e=>[...ee(e)].map(([t,
r])=>({kind:e,id:t,value:r})))}function Co(e,t,r){let n=[...t,...r].filter(s=>s.kind===e).map(({id:s,value:o})=>[s,o]);return Object.
fromEntries(Object.entries(Object.fromEntries(n)).sort(([s],[o])=>s<o?-1:1))}function zr(e,t=[]){let r=Io(e,t);if("refus\
ed"in r)return r;let n=r.entries.map(a=>To(a));K();let s=a=>n[a]==="kept"||n[a]==="fleeting",o=r.entries.filter((a,c)=>s(
c)).map(({kind:a})=>a),i=n.filter(a=>a==="fleeting").length;return{taken:o,known:n.length-o.length,unknown:r.unknown,fleeting:i}}
function To({kind:e,id:t,value:r}){if(O(r,"newer"))return Lo(e,t,r);let n=e,s=E(n,t),o=Q(n,s,r);return N(o)===N(s)?"know\
n":de(e,t,o)}function Lo(e,t,r){if(A.has(`${e}:${t}`)||P(e,t).is!=="none")return"known";try{return M().setItem(`${$}${e}\
:${t}`,JSON.stringify(r)),"kept"}catch{return"newer"}}function Io(e,t){if(e.length>ko)return{refused:"The file is far lo\
nger than any file of answers."};let r=fe(e);return!b(r)||r.file!==Hr||!b(r.version===1?r.answers:r.records)?{refused:"T\
his is not a file of answers, or it is damaged. Choose one that was saved with the button beside this one."}:r.version>Fe?
{refused:"The file was saved by a newer version of this course. Open it there."}:(r.version===1?ce.includes(r.course):r.
course===ae)?r.version===1?Ro(r.answers,t):Mo(r):{refused:`The file belongs to another course, “${String(r.course).slice(
0,60)}”.`}}function Mo(e){let t=e.reader===null?e.records:{...e.records,reader:{[F]:e.reader}},r=Object.entries(t).flatMap(
([s,o])=>Object.entries(o??{}).map(([i,a])=>({kind:s,id:i,value:a}))),n=r.filter(({kind:s,value:o})=>!O(o,"newer")&&!(ie.
some(i=>i===s)&&O(o,s)));return n.length?pt(n.length,r.length):O(e,"file")?{entries:r,unknown:0}:pt(0,r.length)}function Ro(e,t){
let r=Object.entries(e).map(([o,i])=>({id:o,value:O(o,"id")?je(i):null})),n=r.filter(({value:o})=>o===null);if(n.length)
return pt(n.length,r.length);let s=r.flatMap(({id:o,value:i})=>{let a=t.find(c=>c.includes(o));return a?[{kind:"question",
id:a[0],value:i}]:[]});return{entries:s,unknown:r.length-s.length}}function pt(e,t){return{refused:`The file is damaged:\
 ${e?`${e} of its ${t} records`:"a part of it"} cannot be read. Nothing was changed.`}}function C(e){if(te(Z)!==null)return;e.filter(r=>Po(r)).length&&K()}function Po(e){if(e.some(r=>A.has(`question:${r}`)||
P("question",r).is!=="none"))return!1;let t=ce.flatMap(r=>e.map(n=>Do(r,n))).reduce((r,n)=>Q("question",r,n),null);return t&&
de("question",e[0],t),t!==null}function Do(e,t){return je(fe(te(De(e,t))))}var jo=[["question","answer","answers"],["guess","guess","guesses"],["claim","claim","claims"],["belief","belief","belie\
fs"],["reader","name","names"]],We=class extends HTMLElement{connectedCallback(){this.left=new AbortController,C(Xr(this)),
W(()=>this.show(),this.left.signal),this.show(),!this.begun&&(this.begun=!0,this.field("name").addEventListener("change",
()=>Fo(this,this.field("name").value.trim())),this.field("file").addEventListener("change",()=>Wo(this,this.field("file"))),
this.on("save",()=>this.say(`${Yr()}.`)),this.on("open",()=>this.field("file").click()),this.on("erase",()=>this.ask("as\
king","keep",`Erase ${pe()} for good?`)),this.on("keep",()=>this.close("asking","erase")),this.on("sure",()=>Qr(this,"as\
king","erase")),this.on("leave",()=>this.ask("leaving","rescue",`Somebody left ${pe()} here.`)),this.on("rescue",()=>this.
say(`${Yr()}. Give the file to its owner, then start afresh.`)),this.on("stay",()=>this.close("leaving","leave")),this.on(
"afresh",()=>Qr(this,"leaving","leave")))}disconnectedCallback(){this.left?.abort()}named(t){return this.querySelector(`\
[data-course=${t}]`)}field(t){return this.named(t)}on(t,r){this.named(t).addEventListener("click",r)}say(t){this.named("\
said").textContent=t}show(){document.activeElement!==this.field("name")&&(this.field("name").value=E("reader",F)?.name??
"");let t=le().length;this.named("newer").hidden=!t,this.named("newer").textContent=Go(t)}ask(t,r,n){if(!R().length&&pe()===
"Nothing"){this.say("Nothing is kept here.");return}for(let o of["asking","leaving"])this.named(o).hidden=o!==t;let s=t===
"asking"?"asked":"left";this.named(s).textContent=n,this.named(r).focus(),this.say("")}close(t,r){this.named(t).hidden=!0,
this.named(r).focus(),this.say("")}};function Xr(e){return JSON.parse(e.dataset.questions??"[]")}function Fo(e,t){if(!t){
e.say(Gr("reader",F)?"No name is kept.":"The name could not be erased.");return}let r=ue("reader",F,{v:2,name:[...t].slice(
0,80).join(""),at:new Date().toISOString()});e.say(r==="kept"?"The name is kept in this browser, and will be in the file\
 that you save.":"This browser keeps nothing here, so the name lasts until you leave the page.")}function Yr(){let e=new Date,
t=document.createElement("a");return t.href=URL.createObjectURL(new Blob([Vr(e)],{type:"application/json"})),t.download=
Jr(e),t.click(),setTimeout(()=>URL.revokeObjectURL(t.href),1e4),`${pe()} saved in ${t.download}`}async function Wo(e,t){
let r=t.files?.[0];if(!r)return;let n=zr(await r.text().catch(()=>""),Xr(e));t.value="",e.say("refused"in n?n.refused:_o(
n))}function _o({taken:e,known:t,unknown:r,fleeting:n}){let s=[`${Zr(o=>e.filter(i=>i===o).length)} added.`];return t&&s.
push(`${t} in the file brought nothing new.`),r&&s.push(r===1?"1 answer to questions that this course does not have was \
left out.":`${r} answers to questions that this course does not have were left out.`),n&&s.push("This browser keeps noth\
ing here, so they last until you leave the page."),s.join(" ")}function Qr(e,t,r){let n=pe(),s=Ur();e.close(t,r),e.say(s?
`${n} erased. ${Bo()}`:"The browser did not let go of all answers. Clear its data for this site.")}function Bo(){return te(
Z)===null?"Nothing of you is left in this browser.":"An older edition of this course has answers here too, which it may \
still need. This one no longer reads them; to remove them, clear the browser's data for this site."}function Go(e){let t="\
saved in your file, and erased only with everything else.",r="One answer here was written by a newer version of this cou\
rse. It is not shown on this page;";return e===1?`${r} it is kept as it is, ${t}`:`${e} answers here were written by a n\
ewer version of this course. They are not shown on this page; they are kept as they are, ${t}`}function pe(){let e=le().
length;return Zr(t=>ee(t).size,e?[`${e} of a newer version of this course`]:[])}function Zr(e,t=[]){let r=jo.flatMap(([n,
s,o])=>{let i=e(n);return i?[`${i} ${i===1?s:o}`]:[]});return r.push(...t),r.length<2?r[0]??"Nothing":`${r.slice(0,-1).join(
", ")} and ${r[r.length-1]}`}function ht(e){let t=e.filter(r=>r!==null);return{answered:t.length,right:t.filter(r=>r?.latest.result==="right").length,
of:e.length}}function tn({answered:e,right:t,of:r}){return e===0?r===1?"1 question, not answered yet":`${r} questions, n\
one answered yet`:t===r?r===1?"Answered right":`All ${r} right`:`${e} of ${r} answered, ${t} right`}function rn(e){let t=[
...e].flatMap(r=>r.first&&r.first.sure!==null?[r.first]:[]);return[1,2,3,4].map(r=>{let n=t.filter(s=>s.sure===r);return{
sure:r,of:n.length,right:n.filter(s=>s.result==="right").length}})}var en=8;function nn(e){let[t,r]=[e.slice(0,2),e.slice(
2)].map(s=>({of:s.reduce((o,i)=>o+i.of,0),right:s.reduce((o,i)=>o+i.right,0)}));if(t.of+r.of<en)return`Say how sure you \
are at ${en} questions or more, and this will say how well you know what you know.`;if(!t.of||!r.of)return"You were alwa\
ys about as sure. Use the whole scale, and this will say more.";let n=r.right/r.of-t.right/t.of;return n>=.2?"When you f\
eel surer, you are right more often: your feeling is a fair guide.":n>-.2?"Whether you feel sure or not, you are right a\
bout as often: check the sure ones as well.":"You are right more often when you feel unsure: what feels certain deserves\
 another look."}var _e=class extends HTMLElement{connectedCallback(){this.left=new AbortController,C(f(this,".course-map-chapter").flatMap(
sn)),W(()=>this.show(),this.left.signal),this.show()}disconnectedCallback(){this.left?.abort()}show(){let t=f(this,".cou\
rse-map-chapter").map(s=>Uo(s)),r=ht(t.flat()),n=this.querySelector("[data-course=sum]");n.textContent=r.answered?`${r.answered}\
 of ${r.of} questions answered, ${r.right} of them right.`:"Nothing is answered yet in this browser."}};function Uo(e){let t=sn(
e).map(([n,...s])=>E("question",n,s));for(let[n,s]of f(e,".course-map-dot").entries()){let o=t[n]?.latest.result;o?s.dataset.
result=o:delete s.dataset.result}let r=e.querySelector(".course-map-words");return r&&(r.textContent=tn(ht(t))),t}function sn(e){
return JSON.parse(e.dataset.questions??"[]")}var Be=class extends HTMLElement{connectedCallback(){this.left=new AbortController,C(JSON.parse(this.dataset.questions??
"[]")),W(()=>this.show(),this.left.signal),this.show()}disconnectedCallback(){this.left?.abort()}show(){let t=rn(ee("que\
stion").values());for(let[n,s]of f(this,".course-sureness-row").entries())Ko(s,t[n]);let r=this.querySelector("[data-cou\
rse=sum]");r.textContent=nn(t)}};function Ko(e,{of:t,right:r}){e.querySelector(".course-sureness-bar").style.setProperty(
"--course-share",String(t?r/t:0));let s=e.querySelector(".course-sureness-words");s&&(s.textContent=t?`${r} of ${t} righ\
t`:"not used yet")}function g(e,t,r={},n=[]){let s=e===1?"right":Ho(e),o=n.flatMap(i=>i?.misconception??[]);return{result:s,score:Math.round(
e*1e3)/1e3,replies:t,marks:r,misconceptions:o}}function Ho(e){return e>0?"partly":"wrong"}function an(e,t){let r=q(e.controls,t);if(on(e.where,r))return g(1,[{html:e.why}]);let n=e.wrong.find(s=>on(s.where,r));
return g(0,[{html:n?.why??e.otherwise}],{},[n])}function on(e,t){let[r,n,s,o]=[0,0,0,!1];for(let i of t<0?"":atob(e)){let a=i.
charCodeAt(0);if(n+=(a&127)<<s,s+=7,!(a&128)){if(r+=n,t<r)return o;[n,s,o]=[0,0,!o]}}return!1}function mt(e,t){return e.
map(({name:r,label:n,values:s,words:o})=>`${n}: ${o[s.indexOf(t[r])]??"?"}`).join(" · ")}function H(e){return e.dataset.type}function w(e){return JSON.parse(e.dataset.key??"{}")}function cn(){return{ask:"Move a control of the explorable first.",begin(e){ln(e,gt(e))},read(e){let t=gt(e),{controls:r}=w(
e);return r.some(({name:n,default:s})=>t?.[n]!==s)?t:null},restore(e,t){let{controls:r}=w(e);return q(r,t??{})<0?!1:(dn(
e,mt(r,t)),!0)},part:()=>null,said:e=>S(he(e))}}function un(e,t){let r=gt(e);if(he(e).dataset.state!==JSON.stringify(r)){
if(t&&e.dataset.result){he(e).dataset.state=JSON.stringify(r);return}ln(e,r),e.dispatchEvent(new Event("input",{bubbles:!0}))}}
function gt(e){let{explorable:t,controls:r}=w(e),n=e.closest("course-quiz")?.states?.[t],s=document.querySelector(`cours\
e-explorable[data-explorable="${t}"]`),o=n??JSON.parse(s?.dataset.state??"{}");return q(r,o)<0?null:o}function ln(e,t){let{
controls:r}=w(e);he(e).dataset.state=JSON.stringify(t),dn(e,t?mt(r,t):"")}function dn(e,t){he(e).textContent=t}function he(e){
return e.querySelector("[data-course=now]")}function yt(e){e.setAttribute("data-class","");let t=document.createElement("div");t.className="course-class-bar";let r=document.
createElement("p");r.className="course-class-place",r.setAttribute("role","status");let n=s=>fn(e,r,Number(e.dataset.place??
0)+s);t.append(L("Previous",()=>n(-1)),r,L("Next",()=>n(1))),e.prepend(t),fn(e,r,Number(e.dataset.place??0))}function pn(e){
e.removeAttribute("data-class"),e.querySelector(".course-class-bar")?.remove();for(let t of f(e,"form[data-question]"))t.
hidden=!1}function fn(e,t,r){let n=f(e,"form[data-question]"),s=Math.min(Math.max(r,0),n.length-1);e.dataset.place=String(
s);for(let[a,c]of n.entries())c.hidden=a!==s;t.textContent=`Question ${s+1} of ${n.length}`;let[o,i]=f(e,".course-class-\
bar button");o.setAttribute("aria-disabled",String(s===0)),i.setAttribute("aria-disabled",String(s===n.length-1))}function hn(e,t){if(me(t,e.right,e.tolerance))return g(1,[{html:e.why}]);let r=e.wrong.find(n=>me(t,n.answer,e.tolerance));
return g(0,[{html:r?.why??e.otherwise}],{},[r])}function mn(e,t){let r=Math.abs(t-e.right);if(me(t,e.right,e.close))return g(
1,[{html:e.why}]);let n=r>=e.far?0:(e.far-r)/(e.far-e.close);return g(Math.min(n,.99),[{html:t<e.right?e.tooLow:e.tooHigh}])}
function me(e,t,r){return Math.abs(e-t)<=r+1e-9*Math.max(1,Math.abs(t))}function ge(e,t){let r=Number(e.toFixed(10)).toLocaleString(
"en",{maximumFractionDigits:10}).replace("-","−");return m(r,t)}function wt(e){return e.field.dataset.meant===e.field.value?null:e}function Ge(e,t,r){e.value=`${t} ${r}`.trim(),ye(e)}function ye(e){
e.dataset.meant=e.value}function gn(e){return e.value!==""&&e.dataset.meant===e.value?Number(e.value):null}var yn={empty:"Write a number first.",words:"Write the number in digits.",unit:"Write only the number",percent:"The answ\
er is not a percentage. Write only the number",fraction:"A fraction of one does not fit here. Write only the number",zero:"\
A fraction cannot have 0 below its line.",separators:"Write one number, and no separator in it but a decimal point or co\
mma.",large:"That number is too large to be compared."};function bt(){return{ask:yn.empty,refusal(e){let{unit:t}=w(e);return Vo(
G(x(e).value,t).fault??"separators",t)},unclear(e){let t=x(e),{readings:r}=G(t.value,w(e).unit);return r.length>1?wt({field:t,
readings:r,unit:""}):null},read(e){let t=x(e);return gn(t)??G(t.value,w(e).unit).readings[0]??null},restore(e,t){return typeof t!=
"number"?!1:(Ge(x(e),t,""),!0)},part:()=>null,said:e=>ge(bt().read(e),w(e).unit)}}function Vo(e,t){let r=yn[e];return r.
endsWith(".")?r:/^(%|per ?cent)/i.test(t)?e==="fraction"?"Write it in percent.":"Write only the number, in percent.":t?`${r}\
 that goes before “${Qe("",t)}”.`:`${r}.`}function wn(){return{ask:"Write an answer first.",unclear:e=>xt(x(e)),read:e=>x(
e).value.trim()||null,restore(e,t){return typeof t!="string"?!1:(x(e).value=t,ye(x(e)),!0)},part:()=>null,said:e=>x(e).value.
trim()}}function xt(e){let{readings:t,unit:r}=Le(e.value);return t.length>1?wt({field:e,readings:t,unit:r}):null}function x(e){
return e.querySelector("input[name=answer]")}function vn(){return{ask:"Move the slider first.",begin(e){let t=x(e);t.addEventListener("input",()=>bn(t))},read(e){let t=x(
e);return"moved"in t.dataset?Number(t.value):null},restore(e,t){let r=x(e);return typeof t!="number"||t<Number(r.min)||t>
Number(r.max)?!1:(r.value=String(t),bn(r),!0)},part:()=>null,said:e=>vt(x(e))}}function bn(e){e.dataset.moved="",e.setAttribute(
"aria-valuetext",vt(e));let t=e.closest("label")?.querySelector("[data-course=value]");t&&(t.textContent=vt(e))}function vt(e){
return ge(Number(e.value),e.dataset.unit??"")}function Sn(e,t){let r=document.createElement("div");r.className="course-e\
stimate-line",r.setAttribute("aria-hidden","true");let n=document.createElement("span");n.className="course-estimate-zon\
e";let s=Math.max(e.low,e.right-e.close),o=Math.min(e.high,e.right+e.close);return $n(n,e,s),n.style.setProperty("--cour\
se-width",`${(o-s)/(e.high-e.low)*100}%`),r.append(n,xn(e,"guess","You",t),xn(e,"truth","It is",e.right)),r}function xn(e,t,r,n){
let s=document.createElement("span");s.className=`course-estimate-pin course-estimate-${t}`;let o=document.createElement(
"span");return o.className="course-estimate-label",o.textContent=`${r}: ${ge(n,e.unit)}`,s.append(o),$n(s,e,n),s}function $n(e,t,r){
e.style.setProperty("--course-at",`${(r-t.low)/(t.high-t.low)*100}%`)}function St(){return{ask:"Choose an answer first.",read(e){let t=we(e).filter(r=>r.checked);return t.length?t.map(r=>r.value):
null},restore(e,t){if(!Array.isArray(t))return!1;let r=we(e).filter(n=>Jo(n,t));if(r.length!==t.length)return!1;for(let n of we(
e))n.checked=r.includes(n);return!0},part:(e,t)=>we(e).find(r=>r.value===t)?.closest("label")??null,said(e){let t=we(e).
filter(r=>r.checked);return _(t.map(r=>S(r.closest("label"))))}}}function we(e){return f(e,"input[name=answer]")}function Jo(e,t){
return(e.dataset.names??"").split(" ").some(r=>t.includes(r))}function En(){return{...Nn("Choose a partner for each one first.",".course-match-row select"),part:(e,t)=>An(e,".course-\
match-row select",t)?.closest("label")??null,said(e){let t=f(e,".course-match-row");return _(t.map(r=>Y(S(r.querySelector(
".course-match-left")),Ue(r.querySelector("select")))))}}}function On(){return{...Nn("Fill every gap first.",".course-ga\
p [name=answer]"),unclear:e=>f(e,".course-gap input[name=answer]").map(t=>xt(t)).find(Boolean)??null,part:(e,t)=>An(e,".\
course-gap [name=answer]",t)?.closest("label")??null,said:e=>_(f(e,".course-gap [name=answer]").map(t=>Ue(t)))}}function Nn(e,t){
return{ask:e,read(r){let n=f(r,t);return n.some(s=>!s.value.trim())?null:Object.fromEntries(n.map(s=>[be(s),s.value.trim()]))},
restore(r,n){let s=f(r,t),o=n!==null&&typeof n=="object"?n:{};if(s.some(i=>typeof o[be(i)]!="string"))return!1;for(let i of s)
i.value=o[be(i)],ye(i);return s.every(i=>i.value===o[be(i)])}}}function An(e,t,r){return f(e,t).find(n=>be(n)===r)}function be(e){
return e.dataset.name??""}function Ue(e){return e instanceof HTMLSelectElement?S(e.selectedOptions[0]):e?.value.trim()??
""}function qn(){return{ask:"Move at least one item first.",begin(e){for(let t of V(e))Qo(t);$t(e),e.addEventListener("clic\
k",t=>{let r=t.target.closest("[data-move]");r&&zo(e,r)})},read:e=>"moved"in e.dataset?V(e).map(kn):null,restore(e,t){let r=V(
e),n=Array.isArray(t)?t.map(s=>r.find(o=>Cn(o).includes(s))):[];return n.includes(void 0)||new Set(n).size!==r.length?!1:
(r[0].parentElement?.append(...n),e.dataset.moved="",$t(e),!0)},part:(e,t)=>V(e).find(r=>kn(r)===t)??null,said:e=>_(V(e).
map((t,r)=>Y(String(r+1),Et(t))))}}function zo(e,t){let r=t.closest("li"),n=t.dataset.move==="up",s=n?r.previousElementSibling:
r.nextElementSibling;s&&(n?r.after(s):r.before(s),e.dataset.moved="",$t(e),Yo(e,r),e.dispatchEvent(new Event("input",{bubbles:!0})))}
function Yo(e,t){let r=V(e),n=e.querySelector("[data-course=moved]");n&&(n.textContent=`${Y(Et(t),`now ${r.indexOf(t)+1}\
 of ${r.length}`)}.`)}function Qo(e){for(let t of f(e,"[data-move]"))t.setAttribute("aria-label",Y(S(t),Et(e)))}function $t(e){
let t=V(e);for(let r of t)r.querySelector("[data-move=up]")?.setAttribute("aria-disabled",String(r===t[0])),r.querySelector(
"[data-move=down]")?.setAttribute("aria-disabled",String(r===t[t.length-1]))}function V(e){return f(e,".course-order-ite\
m")}function Cn(e){return(e.dataset.names??"").split(" ")}function kn(e){return Cn(e)[0]}function Et(e){return S(e.querySelector(
".course-order-text"))}function D(e){return{choice:St,several:St,number:bt,text:wn,estimate:vn,order:qn,match:En,gap:On,challenge:cn}[H(e)]()}function Tn(e,t){let r=e.replies[t[0]],n=e.right.includes(t[0]);return g(n?1:0,[{html:r?.why}],{[t[0]]:n?"right":"wrong"},
[r])}function Ln(e,t){let r=t.filter(a=>e.right.includes(a)),n=e.right.length-r.length,s=Math.max(0,(2*r.length-t.length)/
e.right.length),o=t.map(a=>({html:e.replies[a]?.why,about:a}));n>0&&r.length>0&&o.push({text:n===1?"One more holds.":`${n}\
 more hold.`});let i=Object.fromEntries(t.map(a=>[a,r.includes(a)?"right":"wrong"]));return g(s,o,i,t.map(a=>e.replies[a]))}function In(e,t){let r=t.map(u=>e.right.indexOf(u)),n=r.length*(r.length-1)/2,s=r.flatMap((u,d)=>r.slice(d+1).filter(h=>h<
u)).length,o=Zo(r),i=t.filter(u=>!o.has(e.right.indexOf(u))),a=Object.fromEntries(t.map(u=>[u,i.includes(u)?"wrong":"rig\
ht"])),c=e.wrong.find(u=>u.order.every((d,h)=>d===t[h])),l=Math.max(0,(n-2*s)/n);return g(l,[Xo(e,i,c)],a,[c])}function Xo(e,t,r){
if(t.length===0)return{html:e.why};if(r)return{html:r.why};let n=t.find(s=>e.whys[s]);return n?{html:e.whys[n],about:n}:
{html:e.otherwise}}function Zo(e){let t=[];for(let[r,n]of e.entries()){let o=t.filter((i,a)=>a<r&&i[i.length-1]<n).reduce(
(i,a)=>a.length>i.length?a:i,[]);t.push([...o,n])}return new Set(t.reduce((r,n)=>n.length>r.length?n:r,[]))}function Mn(e,t){
let r=Object.keys(e.pairs),n=r.filter(a=>t[a]!==e.pairs[a].right),s=n.map(a=>e.pairs[a].wrong[t[a]]),o=n.length?n.map((a,c)=>({
html:s[c]?.why??e.pairs[a].otherwise,about:a})):[{html:e.why}],i=Object.fromEntries(r.map(a=>[a,n.includes(a)?"wrong":"r\
ight"]));return g(1-n.length/r.length,o,i,s)}function Dn(e,t){let{right:r,spelt:n,known:s}=Fn(e,t);if(!r)return g(0,[{html:s?.why??e.otherwise}],{},[s]);let o=[{html:e.
why}];return g(1,n?[{text:`It is spelt “${n}”.`},...o]:o)}function jn(e,t){let r=Object.entries(e.gaps).map(([a,c])=>({
name:a,gap:c,...Fn(c,t[a]??"")})),n=r.filter(a=>!a.right),s=Object.fromEntries(r.map(a=>[a.name,a.right?"right":"wrong"])),
o=n.length?n.map(a=>({html:a.known?.why??a.gap.otherwise,about:a.name})):[{html:e.why}],i=1-n.length/r.length;return g(i,
o,s,n.map(a=>a.known))}function Fn(e,t){let r=Rn(t,e.right,e.exact),s=e.wrong.map(i=>({known:i,near:Rn(t,i.answer,e.exact)})).
reduce((i,a)=>a.near.distance<i.near.distance?a:i,{known:void 0,near:{distance:1/0,text:""}}),o=r.distance<s.near.distance;
return{right:o,spelt:o&&r.distance>0?r.text:null,known:o?void 0:s.known}}function Rn(e,t,r=!1){return t.map(n=>({text:n,
distance:ei(e,n)??ti(Ke(e),Ke(n),r)})).reduce((n,s)=>s.distance<n.distance?s:n,{text:"",distance:1/0})}function ei(e,t){
let r=Pn(t);if(!r)return null;let n=Pn(e),s=!n?.unit||Ke(n.unit)===Ke(r.unit);return n&&s&&me(n.number,r.number,0)?0:1/0}
function Pn(e){let{unit:t,readings:r}=Le(e);return r.length===0?null:{unit:t,number:e.includes(",")?r[0]:r[r.length-1]}}
function ti(e,t,r){let n=ni(e,t);return n<=(r?0:ri(t))?n:1/0}function ri(e){return e.length<5||/\d/.test(e)?0:e.length<9?
1:2}function Ke(e){return e.normalize("NFKD").replace(/\p{M}/gu,"").toLowerCase().trim().replace(/^(a|an|the)\s+/,"").replace(
/(\p{N})[.,](?=\p{N})|[^\p{L}\p{N}]/gu,(s,o)=>o?`${o}.`:"").replaceAll("ß","ss")}function ni(e,t){let[r,n]=[[],Array.from(
{length:t.length+1},(s,o)=>o)];for(let s=1;s<=e.length;s+=1){let o=[s];for(let i=1;i<=t.length;i+=1){let a=n[i-1]+(e[s-1]===
t[i-1]?0:1);o[i]=Math.min(a,n[i]+1,o[i-1]+1),s>1&&i>1&&e[s-1]===t[i-2]&&e[s-2]===t[i-1]&&(o[i]=Math.min(o[i],r[i-2]+1))}
[r,n]=[n,o]}return n[t.length]}function Ot(e,t,r){return{choice:Tn,several:Ln,number:hn,estimate:mn,order:In,match:Mn,gap:jn,text:Dn,challenge:an}[e](t,
r)}var si={right:7,partly:1,wrong:1},oi=4;function Wn(e,{quiz:t,answer:r,grade:n,sure:s,revealed:o,now:i}){let{result:a,score:c,
misconceptions:l}=n,u={answer:r,result:a,score:c,misconceptions:l,sure:s,at:i.toISOString()},d=ci(e,a,i);return{v:2,quiz:t,
first:e?e.first:u,latest:u,tries:ii(e),revealed:o||!!e?.revealed,review:{due:d<oi?ai(a,i):null,recalled:d}}}function ii(e){
return e?e.tries===null?null:e.tries+1:1}function ai(e,t){let r=new Date(t);return r.setUTCDate(r.getUTCDate()+si[e]),r.
toISOString()}function ci(e,t,r){if(t!=="right")return 0;let n=e?.review.recalled??0;return!e||xe(e,r)?n+1:n}function xe({
review:e},t){let r=new Date(t);return r.setHours(23,59,59,999),e.due!==null&&Date.parse(e.due)<=r.getTime()}var ui={right:"Right.",partly:"Partly right.",wrong:"Not yet."},li={right:"Right",wrong:"Not this"};function _n(e,t){let r=D(
e);e.dataset.result=t.result,t.result!=="right"&&(e.dataset.tried=""),Bn(e,t.marks);let n=document.createElement("p");n.
className="course-verdict-word",n.textContent=ui[t.result];let s=Gn("p",ne(`Your answer: ${r.said(e)}`));T(e).replaceChildren(
n,s,...t.replies.map(o=>fi(e,o,t.marks))),t.result==="right"&&T(e).append(...di(e))}function di(e){return f(e,".course-a\
nswer .course-source").map(t=>t.cloneNode(!0))}function ve(e){delete e.dataset.result,Bn(e,{}),T(e).replaceChildren()}function Nt(e,t){
let r=document.createElement("p");r.className="course-verdict-note",r.textContent=t,T(e).append(r)}function Bn(e,t){for(let r of f(
e,"[data-mark]"))delete r.dataset.mark;for(let[r,n]of Object.entries(t)){let s=D(e).part(e,r);s&&(s.dataset.mark=n)}}function fi(e,t,r){
let n=document.createElement("p"),s=t.about?D(e).part(e,t.about):null;return t.about&&s&&(n.className="course-reply",n.dataset.
mark=r[t.about]??"",n.append(Gn("span",`${li[r[t.about]]??""}: `),pi(s)," ")),n.append(...hi(t)),At(e,n),n}function pi(e){
let t=document.createElement("span");t.className="course-reply-about";let r=e.querySelector(".course-option-text, .cours\
e-order-text, .course-match-left"),n=e.querySelector("select, input");return r?t.append(...[...r.childNodes].map(s=>s.cloneNode(
!0))):t.textContent=Ue(n),t}function hi(e){return e.text!==void 0?[document.createTextNode(e.text)]:[...new DOMParser().
parseFromString(e.html??"","text/html").body.childNodes].map(r=>document.importNode(r,!0))}function At(e,t){for(let r of f(
t,"a[href^='#']"))r.href=(e.dataset.page??"")+r.getAttribute("href")}function Gn(e,t){let r=document.createElement(e);return r.
className="course-hidden",r.textContent=t,r}function T(e){return e.querySelector("[data-course=verdict]")}function Un(e,t,r){let n=document.createElement("div");n.className="course-meant",n.setAttribute("role","group"),n.tabIndex=
-1;let s=document.createElement("p"),o=t.readings.map(a=>gi(a,t.unit));s.textContent=`“${t.field.value.trim()}” can be\
 read in two ways. Did you mean ${o.join(" or ")}?`,s.id=`${e.id}-meant`,n.setAttribute("aria-labelledby",s.id);let i=t.
readings.map((a,c)=>mi(o[c],()=>{Ge(t.field,a,t.unit),e.querySelector("[data-course=check]")?.focus(),r()}));n.append(s,
...i),ve(e),T(e).append(n),n.focus()}function mi(e,t){let r=document.createElement("button");return r.type="button",r.className=
"course-button",r.textContent=e,r.addEventListener("click",t),r}function gi(e,t){let r=Math.floor(e),n=Number.isInteger(
e)?"":` (between ${kt(r)} and ${kt(r+1)})`;return`${kt(e)} ${t}`.trim()+n}function kt(e){return String(e).replace("-","−")}var yi={kept:"",fleeting:"This browser keeps nothing here, so the answer lasts until you leave the page.",newer:"A newer\
 version of this course has stored an answer here, which stays as it is. This one lasts until you leave the page."};function Kn(e,t,r){
D(e).begin?.(e),r||bi(e,t),T(e).setAttribute("role","status"),e.addEventListener("submit",n=>{n.preventDefault(),Hn(e,t)}),
e.addEventListener("input",n=>{n.target.name!=="sure"&&ve(e)}),Se(e).addEventListener("toggle",()=>vi(e,t))}function Hn(e,t){
let r=D(e),n=r.unclear?.(e);if(n){Un(e,n,()=>Hn(e,t));return}let s=r.read(e);if(s===null){ve(e),Nt(e,r.refusal?.(e)??r.ask),
e.querySelector(".course-question-field :is(input, select, button)")?.focus();return}let o=Ot(H(e),w(e),s);Vn(e,s,o),wi(
e,t,s,o),T(e).scrollIntoView({block:"nearest"})}function Vn(e,t,r){_n(e,r),H(e)==="estimate"&&T(e).append(Sn(w(e),t))}function wi(e,t,r,n){
let s=e.dataset.question??"",i={quiz:e.closest("course-quiz").dataset.quiz??"",answer:r,grade:n,sure:xi(e),revealed:Se(e).
open,now:new Date},a=Wn(qt(e,t),i),c=yi[t.write(s,a)];c&&Nt(e,c);let{result:l,score:u,sure:d,misconceptions:h}=a.latest;
e.dispatchEvent(new CustomEvent("course-answer",{bubbles:!0,detail:{question:s,result:l,score:u,sure:d,misconceptions:h}}))}
function bi(e,t){let r=qt(e,t);if(!r||!D(e).restore(e,r.latest.answer))return;let n=H(e)==="challenge"?r.latest.answer:D(
e).read(e);n!==null&&Vn(e,n,Ot(H(e),w(e),n))}function qt(e,t){let[r,...n]=Ct(e);return t.read(r,n)}function Ct(e){return[
e.dataset.question??"",...(e.dataset.aliases??"").split(" ").filter(Boolean)]}function xi(e){let t=e.querySelector("inpu\
t[name=sure]:checked");return t?Number(t.value):null}function vi(e,t){let r=qt(e,t);Se(e).open&&r&&!r.revealed&&t.write(
e.dataset.question??"",{...r,revealed:!0})}function Se(e){return e.querySelector(".course-answer")}var $e=class e extends HTMLElement{static keeperFor=()=>({read:()=>null,write:()=>"fleeting"});keeper;states;connectedCallback(){
this.left=new AbortController;let{signal:t}=this.left,r=({detail:s})=>this.follow(s?.slug,s?.isOpening);if(document.addEventListener(
"course-state",r,{signal:t}),this.offerFullScreen(t),this.begun)return;this.begun=!0;let n=this.keeper??e.keeperFor(this.
forms().map(Ct));for(let s of this.forms())Kn(s,n,"fresh"in this.dataset);"class"in this.dataset&&yt(this)}disconnectedCallback(){
this.left?.abort()}offerFullScreen(t){let r="class"in this.dataset;Te(this,this,s=>{r||(s?yt:pn)(this)},t)}follow(t,r=!1){
for(let n of this.forms())n.dataset.type==="challenge"&&w(n).explorable===t&&un(n,r)}reveal(t){for(let r of this.forms())
r.toggleAttribute("data-revealed",t),Se(r).open=t}forms(){return f(this,"form[data-question]")}};function Jn(e,t){return e.flatMap(r=>r.questions.flatMap(([n,...s])=>{let o=t(n,s);return o?[{id:n,chapter:r,record:o}]:
[]}))}function Lt(e,t){return zn(e.filter(({record:r})=>xe(r,t)))}function It(e){return zn(e.filter(({record:t})=>t.latest.
result!=="right"))}function zn(e){let t=[...e].sort((n,s)=>Tt(n)-Tt(s)||(n.id<s.id?-1:1)),r=[];for(;t.length;){let n=r[r.
length-1]?.chapter.slug,s=t.findIndex(({chapter:o})=>o.slug!==n);r.push(...t.splice(Math.max(s,0),1))}return r}function Tt({
record:e}){return Date.parse(e.review.due??e.latest.at)}function Yn(e,t){let r=e.filter(({record:s})=>s.review.due!==null&&
!xe(s,t));if(!r.length)return null;let n=new Date(Math.min(...r.map(Tt)));return{day:n,count:r.filter(({record:s})=>xe(s,
n)).length}}var Si=8e3,He=new Map,Ve=class extends HTMLElement{static receive(t,r){He.set(t,r)}queue=[];tally={of:0,right:0};counted;connectedCallback(){
this.left=new AbortController,C(this.chapters().flatMap(({questions:t})=>t)),W(()=>this.overview(),this.left.signal),!this.
begun&&(this.begun=!0,this.on("due",()=>this.begin(Lt(this.items(),new Date))),this.on("missed",()=>this.begin(It(this.items()))),
this.on("next",()=>this.next()),this.on("end",()=>this.end()),this.addEventListener("course-answer",t=>this.count(t.detail)),
this.overview())}disconnectedCallback(){this.left?.abort()}items(){return Jn(this.chapters(),(t,r)=>E("question",t,r))}chapters(){
return JSON.parse(this.dataset.chapters??"[]")}named(t){return this.querySelector(`[data-course=${t}]`)}on(t,r){this.named(
t).addEventListener("click",r)}overview(){let t=new Date,r=this.items(),[n,s]=[Lt(r,t).length,It(r).length];this.named("\
overview").textContent=$i(r,n,t),this.named("due").hidden=!n,this.named("due").textContent=`Review what is due (${n})`,this.
named("missed").hidden=!s,this.named("missed").textContent=`Try what you missed (${s})`}begin(t){this.queue=t,this.place=
-1,this.tally={of:0,right:0},this.show(!0),this.next()}show(t){this.named("overview").hidden=t,this.named("start").hidden=
t,this.named("round").hidden=!t}next(){this.place=(this.place??-1)+1;let t=this.queue?.[this.place];t?Ei(this,t):this.end()}count(t){
let r=this.queue?.[this.place??0];!r||r.id!==t.question||this.counted===r.id||(this.counted=r.id,this.tally={of:this.tally.
of+1,right:this.tally.right+(t.result==="right"?1:0)})}end(){this.queue=[],this.counted=void 0,this.named("question").replaceChildren(),
this.show(!1),this.overview();let{of:t,right:r}=this.tally;t&&this.named("overview").prepend(`${r} of ${t} right. `),this.
named("overview").focus()}};function $i(e,t,r){if(!e.length)return"Nothing to review yet. Answer a few questions in any \
chapter, and they come back here: what you missed the next day, what you knew a week later.";if(t)return t===1?"One ques\
tion is due.":`${t} questions are due.`;let n=Yn(e,r);if(!n)return"Nothing is due, and nothing is waiting.";let s=n.day.
toLocaleDateString("en-GB",{weekday:"long",day:"numeric",month:"long"});return`Nothing is due today. ${n.count===1?"One \
question comes":`${n.count} questions come`} back on ${s}.`}function Ei(e,t){let{chapter:r,id:n}=t,[s,o]=[(e.place??0)+1,
e.queue?.length??0];e.named("place").textContent=`Question ${s} of ${o}`;let i=e.named("chapter");i.textContent=r.title,
i.href=r.page,e.named("next").textContent=s===o?"Finish":"Next question",Ni(r,a=>{e.queue?.[e.place??0]===t&&(e.named("q\
uestion").replaceChildren(Oi(r,n,a?.[n])),e.named("place").focus())})}function Oi(e,t,r){let n=r?new DOMParser().parseFromString(
r,"text/html").querySelector("form"):null;if(!n)return Qn(e,t,"The questions of this chapter did not arrive. Answer this\
 one in its");if(n.dataset.type==="challenge")return Qn(e,t,"This challenge needs its explorable. Answer it in its");n.dataset.
page=e.page,At(n,n);let s=document.createElement("course-quiz");return s.className="course-quiz",s.dataset.quiz=e.slug,s.
dataset.fresh="",s.append(document.importNode(n,!0)),s}function Qn(e,t,r){let n=document.createElement("p"),s=document.createElement(
"a");return s.href=`${e.page}#question-${t}`,s.textContent="chapter",n.append(`${r} `,s,"."),n}function Ni(e,t){if(He.has(
e.slug)){t(He.get(e.slug));return}let r=document.createElement("script"),n=()=>{clearTimeout(s),r.onload=null,r.onerror=
null,t(He.get(e.slug))},s=setTimeout(n,Si);r.src=e.source,r.onload=n,r.onerror=n,document.head.append(r)}function Xn(e,t){let r=Zn(e);return t.some(n=>Ai(n).test(r))}function Zn(e){return e.normalize("NFKD").toLowerCase().replace(
/[\p{M}'’ʼ]/gu,"").replace(/[^\p{L}\p{N}*]+/gu," ").trim()}function Ai(e){let t=Zn(e).replaceAll("*","[^ ]*");return new RegExp(
`(?:^| )${t}(?: |$)`,"u")}var ki=["h1, .headerlink, script, style, template, nav, form, table, svg, .course-term-meaning, .course-hidden",".course\
-help, course-explorable, course-quiz, .course-answers, .course-gallery, course-map, course-review","course-offline"].join(
", ");function es(e,t){let r=e.querySelector("article")??e.querySelector("[role=main]"),n=t&&r?.querySelector(`#${CSS.escape(
t.slice(1))}`)||r;for(let s of n?.querySelectorAll(ki)??[])s.remove();return(n?.textContent??"").replace(/\s+/g," ").trim()}
function ts(e,t){let r=e.toLowerCase(),n=t.map(a=>r.search(new RegExp(`(?<![\\p{L}\\p{N}])${Ci(a)}`,"u"))).filter(a=>a>=
0),s=n.length?qi(e,Math.min(...n)):0,o=e.length<=s+220?e.length:e.lastIndexOf(" ",s+220);return`${s===0||/[.?!] $/.test(
e.slice(0,s))?"":"… "}${e.slice(s,o)}${o<e.length?" …":""}`}function qi(e,t){let r=e.slice(Math.max(0,t-90),t);if(r.
length===t)return 0;let n=Math.max(...[". ","? ","! "].map(s=>r.lastIndexOf(s)));return t-r.length+(n>=0?n+2:r.indexOf("\
 ")+1)}function Ci(e){return e.replace(/[.*+?^${}()|[\]\\]/g,"\\$&")}function ns(){typeof DOCUMENTATION_OPTIONS<"u"&&location.protocol==="file:"&&(DOCUMENTATION_OPTIONS.SHOW_SEARCH_SUMMARY=
!1);let e=document.getElementById("search-results");e&&Ti(e)}function Ti(e){typeof Search<"u"&&(Search.makeSearchSummary=
Mi);let t=new URLSearchParams(location.search).get("q")?.trim()??"",r=JSON.parse(Mt("search-help")?.dataset.words??"[]");
Xn(t,r)&&rs();let n=new MutationObserver(()=>{let s=Li(e);s!==void 0&&(n.disconnect(),Kr(),s===0&&rs(),Ii(s,t))});n.observe(
e,{childList:!0,subtree:!0,characterData:!0})}function Li(e){if(e.querySelector(".search-summary")?.textContent)return e.
querySelectorAll("ul.search > li").length}function Ii(e,t){let r=Mt("search-said");if(!r)return;let n=e?`${m(String(e),"\
page has|pages have")} “${t}”.`:`No page has “${t}”. Try fewer words, or another one.`;r.textContent=n}function rs(){
let e=Mt("search-help"),t=document.querySelector("template[data-course=search-help-card]");e&&t&&!e.hasChildNodes()&&e.append(
t.content.cloneNode(!0))}function Mi(e,t,r){let n=es(new DOMParser().parseFromString(e,"text/html"),r),s=document.createElement(
"p");return s.className="context",s.textContent=ts(n,[...t]),s}function Mt(e){return document.querySelector(`[data-cours\
e=${e}]`)}var Rt=[];function os(){window.addEventListener("pagehide",()=>{Rt=R()}),window.addEventListener("pageshow",({persisted:e})=>{
e&&ss(Rt)}),window.addEventListener("storage",({key:e,newValue:t})=>{(e===null||e.startsWith($))&&t===null&&ss(e===null?
Rt:[e.slice($.length)])})}function ss(e){let t=new Set(R());e.some(r=>!t.has(r)&&!r.startsWith("reader:"))&&location.reload()}function is(e){return C(e),{read:(t,r)=>E("question",t,r),write:(t,r)=>ue("question",t,r)}}var as={read:e=>E("guess",e),
write:(e,t)=>ue("guess",e,t)};function us(){Ri(),document.addEventListener("pointerover",cs),document.addEventListener("focusin",cs),document.addEventListener(
"scroll",Pi,{capture:!0,passive:!0}),document.addEventListener("pointerdown",e=>Dt(Je(e.target))),document.addEventListener(
"click",Di),document.addEventListener("keydown",ji)}function Ri(){for(let e of document.querySelectorAll(".course-term-w\
ords"))e.setAttribute("role","button"),e.setAttribute("aria-expanded","false")}function cs(e){let t=Je(e.target);t&&(delete t.
dataset.dismissed,Pt(t))}function Pt(e){let t=e.querySelector(".course-term-meaning"),r=e.querySelector(".course-term-wo\
rds").getClientRects();if(r.length===0)return;t.style.position="fixed",t.style.bottom="auto";let{width:n,height:s}=t.getBoundingClientRect(),
o=document.documentElement.clientWidth-8-n,i=r[0].top-s;t.style.left=`${Math.max(8,Math.min(r[0].left,o))}px`,t.style.top=
`${i<56?r[r.length-1].bottom:i}px`}function Pi(){let e=".course-term[data-open], .course-term:hover, .course-term:focus-\
within";for(let t of document.querySelectorAll(e))Pt(t)}function Di(e){let t=e.target instanceof Element?e.target.closest(
".course-term-words"):null,r=Je(t);if(!t||!r||e.ctrlKey||e.metaKey||e.shiftKey||e.altKey)return;e.preventDefault();let n="\
open"in r.dataset;Dt(),!n&&(delete r.dataset.dismissed,r.dataset.open="",t.setAttribute("aria-expanded","true"),Pt(r))}function ji(e){
let t=e.target;if(e.key==="Escape"){let r=Je(t);t.matches(".course-term-more")&&r?.querySelector(".course-term-words")?.
focus(),Dt()}e.key===" "&&t.matches(".course-term-words")&&(e.preventDefault(),t.click())}function Dt(e=null){for(let t of document.
querySelectorAll(".course-term"))t!==e&&(delete t.dataset.open,t.dataset.dismissed="",t.querySelector(".course-term-word\
s")?.setAttribute("aria-expanded","false"))}function Je(e){return e instanceof Element?e.closest(".course-term"):null}oe.keeper=as;$e.keeperFor=is;ns();os();us();var Fi={"course-explorable":oe,"course-offline":Re,"course-plotly":Oe,"cours\
e-keeping":We,"course-map":_e,"course-sureness":Be,"course-quiz":$e,"course-review":Ve};for(let[e,t]of Object.entries(Fi))
customElements.get(e)||customElements.define(e,t);})();
