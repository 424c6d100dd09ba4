function et(t,e,r){let n=[];for(let s of t){let o=st(s,[s.text],r),i=nt(e,o)&&!n.some(a=>a&&rt(o,a.box));n.push(i?{lines:[
s.text],box:o}:null)}return t.forEach((s,o)=>{let i=n.flatMap(a=>a?[a.box]:[]);n[o]??=ve(s,e,i,r)}),n}function rt(t,e){return t.
left<e.right+.4&&e.left<t.right+.4&&t.top<e.bottom+.1&&e.top<t.bottom+.1}function nt(t,e){return t.left-1e-9<=e.left&&e.
right<=t.right+1e-9&&t.top-1e-9<=e.top&&e.bottom<=t.bottom+1e-9}function st(t,e,r){let n=Math.max(...e.map(r)),s=1.2*e.length,
o=t.x+({left:-n-.45,right:.45}[t.column]??-n/2),i=t.y+({top:-s-.3,bottom:.3}[t.row]??-s/2);return{left:o,top:i,right:o+n,
bottom:i+s}}function ve(t,e,r,n){let s=null,o=1/0,i=Se(t.text,n),a=i.map(l=>Math.max(...l.map(n))),c=Math.max(e.right-e.
left,Math.min(...a));e={...e,right:e.left+c};for(let l of i.filter((u,d)=>a[d]<=c+1e-9)){let u=st(t,l,n),d=u.right-u.left,
p=u.bottom-u.top;for(let h of $e(t,u,e,r))for(let g of we(t,u,e,r)){let I=Math.abs(h-u.left)+1.5*Math.abs(g-u.top)+.8*(l.
length-1);if(I>=o-1e-9)continue;let w={left:h,top:g,right:h+d,bottom:g+p};!nt(e,w)||r.some(xe=>rt(w,xe))||(s={lines:l,box:w},
o=I)}}return s}function $e(t,e,r,n){let s=e.right-e.left;return[...[e.left,t.x-s-.45,t.x-s/2,t.x+.45,r.right-s,r.left],...n.
flatMap(i=>[i.right+.4,i.left-.4-s])]}function we(t,e,r,n){let s=e.bottom-e.top;return[...[e.top,t.y-s-.3,t.y-s/2,t.y+.3,
r.top,r.bottom-s],...n.flatMap(i=>[i.bottom+.1,i.top-.1-s])]}function Se(t,e){let r=t.split(" "),n=r.map(e),s=e(" "),o=n.
reduce((a,c)=>a+c,s*(r.length-1)),i=[];for(let a=1;a<=Math.min(r.length,5);a+=1){let c=Math.max(...n,o/a),l=tt(r,n,s,c);
for(;l.length>a;)c+=.5,l=tt(r,n,s,c);l.length===a&&i.push(l)}return i}function tt(t,e,r,n){let s=[t[0]],o=e[0];for(let i=1;i<
t.length;i+=1)o+r+e[i]<=n+1e-9?(s[s.length-1]+=` ${t[i]}`,o+=r+e[i]):(s.push(t[i]),o=e[i]);return s}function S(t){let[e,r]=t.xaxis.range,[n,s]=t.yaxis.range,o=i=>(s-i)/(s-n);return{x:i=>(i-e)/(r-e),y:o,floor:o(Math.max(0,
n))}}function y(t){return`${Math.round(t*1e4)/100}%`}var Ae=.92,ct={rule:1,note:0},ut=new WeakMap,lt=new WeakMap,ot=new WeakSet,it=new Map,at=typeof ResizeObserver=="functio\
n"?new ResizeObserver(Ce):null;function F(t,e,r){r||ut.set(t,e);let n=r??Pe(t),s=t.querySelector(".course-labels");if(!s||
!n||!(n.width>0))return;let{width:o,height:i,measure:a}=n,c=S(e.layout),l=[...e.data.keys()].filter(h=>dt(e.data[h])),u=l.
map(h=>Ee(e.data[h],c,o,i)),d=et(u,ke(e.layout,o,i),a),p=new Set;l.forEach((h,g)=>{let L=d[g];L&&p.add(Ne(s,h,u[g],L,[u[g].
x/o,u[g].y/i]))});for(let h of[...s.children])p.has(h)||h.remove()}function dt(t){let e=ct[t.meta.mark];return e===void 0||
t.x[e]===null||t.y[e]===null?void 0:t.text?.[e]}function Ee(t,e,r,n){let s=ct[t.meta.mark],[o,i]=(t.textposition??"").split(
" "),[a,c]=[t.x[s]??0,t.y[s]??0];return{text:dt(t)??"",x:e.x(a)*r,y:e.y(c)*n,row:o,column:i}}function ke(t,e,r){return t.
yaxis.visible===!1?{left:-.2,top:-.2,right:e+.2,bottom:r+.2}:{left:.1,top:-.2,right:e+.9,bottom:r}}function Ne(t,e,r,{lines:n,
box:s},o){let[i,a]=o.map(y),c={left:"end",right:"start"}[r.column]??"middle",l={left:s.right,right:s.left}[r.column]??(s.
left+s.right)/2,u=`${Math.round((l-r.x)*100)/100}em`,d=`${Math.round((s.top+Ae-r.y)*100)/100}em`,p=[i,a,c,u,d,...n].join(
"|"),h=t.querySelector(`[data-label="${e}"]`);if(h?.getAttribute("data-place")===p)return h;let g=h??t.appendChild(ft("t\
ext",{"data-label":String(e)})),L=n.length===1?{dx:u,dy:d}:{dx:"0",dy:"0"};return pt(g,{class:"course-label","data-place":p,
x:i,y:a,"text-anchor":c,...L}),n.length===1?g.textContent=n[0]:g.replaceChildren(...n.map((I,w)=>Le(I,{x:i,dx:u,dy:w?`${1.2}\
em`:d},w<n.length-1))),g}function Le(t,e,r){let n=ft("tspan",e);return n.textContent=r?`${t} `:t,n}function ft(t,e){return pt(
document.createElementNS("http://www.w3.org/2000/svg",t),e)}function pt(t,e){for(let[r,n]of Object.entries(e))t.setAttribute(
r,n);return t}function Pe(t){let e=lt.get(t);if(e)return e;if(!at||ot.has(t))return ht(t);ot.add(t),at.observe(t)}function ht(t){
let e=getComputedStyle(t),r=parseFloat(e.fontSize),{width:n,height:s}=t.getBoundingClientRect(),o={width:n/r,height:s/r,
measure:Ie(e)};return lt.set(t,o),o}function Ce(t){for(let{target:e}of t)ht(e);for(let{target:e}of t){let r=ut.get(e);r&&
F(e,r)}}function Ie(t){let e=`${t.fontStyle} ${t.fontWeight} 100px ${t.fontFamily}`,r=(parseFloat(t.letterSpacing)||0)/parseFloat(
t.fontSize),n=`${e}|${r}`,s=it.get(n);if(s)return s;let o=document.createElement("canvas").getContext("2d");o.font=e;let i=new Map,
a=c=>(i.has(c)||i.set(c,o.measureText(c).width/100+r*c.length),i.get(c));return it.set(n,a),a}function gt(t,e,r,n){let s=S(e.layout);for(let o of r){let i=t.querySelector(`[data-mark="${o}"]`),a=e.data[o];i&&Re[a.meta.
mark](i,a,s)}F(t,e,n)}function qe(t,e){let r="",n=!0,s=0;return t.x.forEach((o,i)=>{let a=t.y[i];if(o===null||a===null){
n=!0;return}let c=Math.round(e.x(o)*1e4)/10,l=Math.round(e.y(a)*1e4)/10;t.meta.mark==="steps"&&!n&&(r+=`L${c} ${s}`),r+=
`${n?"M":"L"}${c} ${l}`,n=!1,s=l}),t.meta.mark==="band"&&r?`${r}Z`:r}function q(t,e,r){t.querySelector("path")?.setAttribute(
"d",qe(e,r))}function Te(t,e,r){let n=r.x(e.width??0)-r.x(0),s=e.x;[...t.children].forEach((o,i)=>{let a=r.y(e.y[i]??0);
o.setAttribute("x",y(r.x(s[i])-n/2)),o.setAttribute("y",y(Math.min(a,r.floor))),o.setAttribute("height",y(Math.abs(r.floor-
a)))})}function mt(t,e,r){[...t.children].forEach((n,s)=>{let[o,i]=[e.x[s],e.y[s]];if(yt(n,i!==null),o===null||i===null)
return;let a=n.localName==="circle"?"c":"";n.setAttribute(`${a}x`,y(r.x(o))),n.setAttribute(`${a}y`,y(r.y(i)))})}function Me(t,e,r){
if(yt(t,e.y[0]!==null&&e.x[0]!==null),t.hasAttribute("visibility"))return;let n=t.querySelector("line"),[s,o]=[e.x,e.y];
for(let i of[0,1])n.setAttribute(`x${i+1}`,y(r.x(s[i]))),n.setAttribute(`y${i+1}`,y(r.y(o[i])))}function yt(t,e){e?t.removeAttribute(
"visibility"):t.setAttribute("visibility","hidden")}var Re={line:q,steps:q,band:q,links:q,bars:Te,dots:mt,people:mt,rule:Me};function xt(){return!document.hidden&&matchMedia("(prefers-reduced-motion: no-preference)").matches}function vt(t,e,r){let n=0,
s=performance.now(),o=i=>{let a=Math.max(0,(i-s)/280);r(a<1?De(t,e,je(a)):e),a<1&&(n=requestAnimationFrame(o))};return o(
s),()=>cancelAnimationFrame(n)}function je(t){return t*t*(3-2*t)}function De(t,e,r){let n=e.data.map((s,o)=>({...s,x:bt(
t.data[o].x,s.x,r),y:bt(t.data[o].y,s.y,r)}));return{...e,data:n}}function bt(t,e,r){return t===e||t?.length!==e?.length?
e:e.map((n,s)=>{let o=t[s];return typeof o=="number"&&typeof n=="number"?o+(n-o)*r:n})}function $t(t,e){let r=window.Plotly,n={...e.layout?.font,color:getComputedStyle(t).color},s={paper_bgcolor:"transparent",
plot_bgcolor:"transparent"};r?.react(t,e.data,{...e.layout,font:n,...s},{displayModeBar:!1,responsive:!0})}var _e=new Set(["1","-1","−1"]);function m(t,e=""){return`${t} ${Fe(t,e)}`.trim()}function Fe(t,e){let[r,n]=e.split("|");
return(n===void 0||_e.has(t)?r:n).trim()}function T(t,e){let r=(/\.(\d*?)0*$/.exec(e)?.[1]??"").length;return String(Number(
t.toFixed(r)))}function wt(t,e){for(let r of t.querySelectorAll("[data-path]")){let n=Be(e,r.dataset.path),s=Array.isArray(n)?n.filter(
o=>o!==null).length:n;r.textContent=B(s,Number(r.dataset.digits),"tens"in r.dataset)}}function Be(t,e){return e.split(".").
reduce((r,n)=>r[n],t)}function B(t,e,r=!1){if(t===null)return"–";if(!r)return t.toFixed(e).replace("-","−");let n=Math.
max(0,Math.ceil(1-t)),s={minimumFractionDigits:n,maximumFractionDigits:n};return Number((10**t).toPrecision(2)).toLocaleString(
"en",s)}var Ge=new Set(["line","steps","bars","dots"]);function Ot(t,e,r){let n=t.querySelector("[data-course=chart]"),s=t.querySelector(
".course-plot");if(!n||!s)return()=>{};let o,i=Ue(n),a=u=>{let d=e(),p=d?M(d):[];o=u===void 0||p.length===0?void 0:Math.
max(0,Math.min(p.length-1,u)),Ve(i,s,d,o===void 0?void 0:p[o])},c=u=>{let d=e();d&&a(We(M(d),d,s,u))},l=u=>{let d=e()&&M(
e()).length-1||0,p={ArrowRight:(o??-1)+1,ArrowLeft:(o??1)-1,Home:0,End:d}[u.key];p===void 0&&u.key!=="Escape"||d<1||(u.preventDefault(),
a(p))};return s.addEventListener("pointermove",c,{signal:r}),s.addEventListener("pointerdown",c,{signal:r}),n.addEventListener(
"pointerleave",()=>a(void 0),{signal:r}),n.addEventListener("keydown",l,{signal:r}),n.addEventListener("focusout",()=>a(
void 0),{signal:r}),()=>{let u=e();u&&M(u).length>1&&(n.tabIndex=0),o!==void 0&&a(o)}}function M(t){if(t.layout.xaxis.visible===
!1||t.layout.yaxis.visible===!1)return[];let e=new Map;for(let r of t.data)!Ge.has(r.meta.mark)||!r.name||r.hoverinfo===
"skip"||r.x.forEach((n,s)=>{let o=r.y[s];if(n===null||o===null)return;let i=e.get(n)??[];i.push({name:r.name,y:o}),e.set(
n,i)});return[...e].map(([r,n])=>({x:r,rows:n})).sort((r,n)=>r.x-n.x)}function We(t,e,r,n){let s=r.getBoundingClientRect(),
[o,i]=e.layout.xaxis.range,a=o+(n.clientX-s.left)/s.width*(i-o),c=t.map(l=>Math.abs(l.x-a));return t.length?c.indexOf(Math.
min(...c)):void 0}function Ue(t){let e=(s,o)=>{let i=document.createElement("div");return i.className=s,i.hidden=!0,o.appendChild(
i)},r=t.querySelector(".course-plot-area"),n=document.createElement("p");return n.className="course-read-heard",n.setAttribute(
"role","status"),t.after(n),{line:e("course-read-line",r),words:e("course-read",r),heard:n}}function Ve(t,e,r,n){if(t.line.
hidden=t.words.hidden=!n,t.heard.textContent="",!n||!r)return;let{x:s,y:o}=r.layout.meta,i=[s.label,St(n.x,s,r.layout.xaxis)].
filter(Boolean).join(": "),a=He(n).map(({name:u,values:d})=>d.length>1?`${u}: ${d.length} here`:`${u}: ${St(d[0],o,r.layout.
yaxis)}`);t.heard.textContent=[i,...a].join("; "),t.words.replaceChildren(...[i,...a].map(u=>Ke(u)));let c=S(r.layout).x(
n.x),l=e.getBoundingClientRect().left-t.line.parentElement.getBoundingClientRect().left;t.line.style.left=`${l+c*e.getBoundingClientRect().
width}px`,t.words.style.left=t.line.style.left,t.words.classList.toggle("course-read-leftwards",c>.5)}function He(t){return[
...new Set(t.rows.map(r=>r.name))].map(r=>({name:r,values:t.rows.filter(n=>n.name===r).map(n=>n.y)}))}function Ke(t){let e=document.
createElement("div");return e.textContent=t,e}function St(t,e,r){let n=(r.tickvals??[]).indexOf(t);return n>=0&&r.ticktext?
m(r.ticktext[n],e.unit):m(B(t,e.digits,e.tens),e.unit)}var ze=/[?!…]$/;function Je(t){return t.trim().replace(/(?<!\.)\.$/,"")}function G(t){let e=Je(t);return ze.test(e)||e.
endsWith("...")?e:`${e}.`}var At={$ref:"#/$defs/file",$defs:{version:{const:2},id:{type:"string",pattern:"^[a-z0-9]+(-[a-z0-9]+)*$",maxLength:200},
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
/newer"}}}},required:["file","version","course","at","reader","records"],additionalProperties:!1}}};var Qe=At.$defs;function O(t,e){return Object.entries(e).every(([r,n])=>{let s=Xe.get(r);return!s||s(t,n,e)})}var Xe=new Map(Object.entries(
{$ref:(t,e)=>O(t,Qe[e.slice(8)]),anyOf:(t,e)=>e.some(r=>O(t,r)),type:(t,e)=>[e].flat().some(r=>Ze(t,r)),const:(t,e)=>t===
e,enum:(t,e)=>e.includes(t),minimum:(t,e)=>typeof t!="number"||t>=e,exclusiveMinimum:(t,e)=>typeof t!="number"||t>e,maximum:(t,e)=>typeof t!=
"number"||t<=e,minLength:(t,e)=>typeof t!="string"||[...t].length>=e,maxLength:(t,e)=>typeof t!="string"||[...t].length<=
e,pattern:(t,e)=>typeof t!="string"||new RegExp(e,"u").test(t),items:(t,e)=>!Array.isArray(t)||t.every(r=>O(r,e)),minItems:(t,e)=>!Array.
isArray(t)||t.length>=e,maxItems:(t,e)=>!Array.isArray(t)||t.length<=e,required:(t,e)=>!x(t)||e.every(r=>Object.hasOwn(t,
r)),maxProperties:(t,e)=>!x(t)||Object.keys(t).length<=e,propertyNames:(t,e)=>!x(t)||Object.keys(t).every(r=>O(r,e)),properties:(t,e)=>!x(
t)||Object.keys(t).every(r=>!Object.hasOwn(e,r)||O(t[r],e[r])),additionalProperties:(t,e,{properties:r={}})=>!x(t)||Object.
keys(t).every(n=>Object.hasOwn(r,n)||e!==!1&&O(t[n],e))}));function Ze(t,e){return e==="null"?t===null:e==="array"?Array.
isArray(t):e==="object"?x(t):e==="integer"?Number.isInteger(t):e==="number"?Number.isFinite(t):typeof t===e}function x(t){
return t!==null&&typeof t=="object"&&!Array.isArray(t)}function A(t){return JSON.stringify(t,(e,r)=>x(r)?Object.fromEntries(Object.entries(r).sort(([n],[s])=>n<s?-1:1)):r)}function Et(t,e,r){return t?A(t.value)===A(e.value)&&t.kind===e.kind&&t.truth===null?{...t,truth:e.truth}:t:{v:2,...e,at:r.
toISOString()}}function kt(t){let e=t.querySelector("input[type=range]");if(e)return{kind:"number",value:Number(e.value),scale:tr(e),truth:null};
let r=t.querySelector("input:checked");return r&&{kind:"option",value:r.value,scale:er(t),truth:null}}function tr({min:t,
max:e,step:r,dataset:n}){return{unit:n.unit??"",low:Number(t),high:Number(e),step:Number(r)}}function er(t){return{options:[
...t.querySelectorAll("input[type=radio]")].map(r=>({id:r.value,words:(r.parentElement?.textContent??r.value).trim()}))}}
function Nt(t){return t.kind==="number"?m(String(t.value),t.scale.unit):t.kind==="curve"?"the curve that you drew":t.scale.
options.find(({id:e})=>e===t.value)?.words??t.value}var rr={kept:"",fleeting:"This browser keeps nothing here, so your g\
uess lasts until you leave the page.",newer:"A newer version of this course has stored a guess here, which stays as it i\
s. This one lasts until you leave the page."};function Lt(t,e,r,n){let s=t.read(e),o=Et(s,{...r,truth:n??null},new Date);
return s&&A(s)===A(o)?"":rr[t.write(e,o)]}function Pt(t,e,r){let n=t.querySelector("input[type=range]");n?.addEventListener("input",()=>{let s=m(n.value,n.dataset.
unit);n.setAttribute("aria-valuetext",s),t.querySelector("[data-course=value]").textContent=s},{signal:r}),t.addEventListener(
"submit",s=>{s.preventDefault();let o=kt(t);o?e(o):sr(t)},{signal:r}),t.querySelector("[data-course=skip]")?.addEventListener(
"click",()=>e(null),{signal:r})}function nr(t,e){return t.querySelector(`input[value="${CSS.escape(e)}"]`)?.parentElement?.
textContent?.trim()??e}function sr(t){t.querySelector("input")?.focus()}function Ct(t,e,r){let n=qt(t);n.hidden=!1,n.textContent=
Tt(v(t),e,r),n.tabIndex=-1,n.focus({preventScroll:!0})}function It(t,e,r){let n=qt(t);n.removeAttribute("role"),n.hidden=
!1,n.textContent=Tt(v(t),e,r)}function qt(t){return t.querySelector("[data-course=verdict]")}function v(t){return t.querySelector(
"[data-course=prediction]")}function Tt(t,e,r){let n=typeof r.truth=="number",s=n?or(t,Number(r.truth)):String(r.truth),
o=`${G(`You said: ${Nt(e)}`)} `;if(String(e.value)===s)return`${o}That is what happens in this model.`;if(!n)return`${o}${G(
`In this model: ${nr(t,s)}`)}`;let i=Number(s)===r.truth?"":"about ";return`${o}In this model: ${i}${m(s,r.unit)}.`}function or(t,e){
let r=t.querySelector("input[type=range]");return T(e,r?.step??"1")}function E(t,e){return[...t.querySelectorAll(e)]}function W(t){return(t?.textContent??"").replace(/\s+/g," ").trim()}function Mt(t,e,r,n){if(!document.fullscreenEnabled||!e)return;let s=k("Full screen",()=>ir(t));s.classList.add("course-\
full-screen"),e.append(s),t.addEventListener("fullscreenchange",o=>{if(o.target!==t)return;let i=t.matches(":fullscreen");
s.textContent=i?"Leave full screen":"Full screen",r(i),i||cr(t)},{signal:n}),t.addEventListener("click",o=>ar(t,o.target),
{signal:n}),n.addEventListener("abort",()=>s.remove())}var U=new WeakMap;function ir(t){if(t.matches(":fullscreen")){document.
exitFullscreen();return}U.set(t,t.getBoundingClientRect().top),t.requestFullscreen().catch(()=>{})}function ar(t,e){!e.closest(
"a[href]")||!t.matches(":fullscreen")||(U.delete(t),document.exitFullscreen())}function cr(t){let e=U.get(t);if(e===void 0)
return;let r=t.getBoundingClientRect().top-e,n=t.parentElement;for(;n&&!/auto|scroll/.test(getComputedStyle(n).overflowY);)
n=n.parentElement;(n??window).scrollBy({top:r,behavior:"instant"})}function k(t,e){let r=document.createElement("button");
return r.type="button",r.className="course-button",r.textContent=t,r.addEventListener("click",e),r}var V="(?:%|per ?cent)",ur=/^(?:out of|of|in|per) \d/,lr=[/^(.*\S) ?[·×*x⋅∙•] ?10 ?(?:\^|\*\*) ?([-+]?\d{1,4})$/,
/^(.*[\d.,٫])e([-+]?\d{1,4})$/];function Dt(t,e=""){let r=Rt(t),n=Rt(e);if(!r)return b("empty");if(r.length>500)return b(
"large");let s=new RegExp(`^${V}`).test(n),o=fr(r,n),i=hr(o);if(!/\d/.test(i))return b("words");if(i!==o&&!s)return b("p\
ercent");let[,a,c]=/^([-+]?) ?(.*?)[.,]?$/.exec(i),l=a==="-"?-1:1,u=i!==r,d=/^(?:(\d+) )?(\d+) ?\/ ?(\d+)$/.exec(c);return d?
mr(d,l,!u&&(s||ur.test(n))):gr(c,l)}function b(t){return{readings:[],fault:t}}function Rt(t){return t.replace(/[⁰¹²³⁴-⁹⁺⁻]+/g,r=>`^${r.normalize(
"NFKC")}`).replace(/[¼-¾⅐-⅞↉]/g,r=>` ${r.normalize("NFKC")}`).normalize("NFKC").replace(/\p{Cf}/gu,"").replace(/\p{Nd}/gu,
dr).replace(/[‐-―−]/g,"-").replace(/[’‘ʼ`´_٬]/g,"'").replace(/[⁄∕]/g,"/").replaceAll("٪","%").replace(
/\s+/g," ").trim().toLowerCase()}function dr(t){let e=t.codePointAt(0),r=0;for(;r<9&&/\p{Nd}/u.test(String.fromCodePoint(
e-r-1));)r+=1;return String(r)}function fr(t,e){if(!e)return t;for(let r of pr(e)){let n=/[\d.,]/.test(r[0])?` ${r}`:r;if(t.
endsWith(n))return t.slice(0,-n.length).trim();if(t.startsWith(r)&&!/\d$/.test(r))return t.slice(r.length).trim()}return t}
function pr(t){let e=t.split("|").map(n=>n.trim()).filter(Boolean),r=e.filter(n=>n.length>3&&n.endsWith("s")).map(n=>n.slice(
0,-1));return[...e,...r].sort((n,s)=>s.length-n.length)}function hr(t){return t.replace(new RegExp(`^${V} ?| ?${V}$`),"")}
function mr([,t,e,r],n,s){return Number(r)===0?b("zero"):t&&Number(e)>=Number(r)?b("separators"):s&&!t?b("fraction"):_t(
[Number(t??0)+Number(e)/Number(r)],n)}function gr(t,e){let r=/^10 ?\^ ?([-+]?\d{1,4})$/.exec(t),n=r?["","1",r[1]]:lr.map(
a=>a.exec(t)).find(Boolean),[s,o]=n?[n[1],n[2]]:[t,"0"],i=yr(s);return i.length>0?_t(i.map(a=>+`${a}e${o}`),e):b(/^[\d.,٫' -]+$/.
test(t)?"separators":"unit")}function _t(t,e){return t.every(Number.isFinite)?{readings:t.map(r=>r===0?0:e*r),fault:null}:
b("large")}function yr(t){let e=jt(t),r=/^(.*)([.,٫])(\d*)$/.exec(t),[,n,s,o]=r??["","","",""],i=n===""&&o?"0":jt(n),a=s!==
""&&i!==null&&!n.includes(s);return[...e===null?[]:[e],...a?[`${i}.${o||"0"}`]:[]]}function jt(t){return/^\d+$/.test(t)?
t:/^[1-9]\d{0,2}(?:([.,' ])\d{3})(?:\1\d{3})*$/.test(t)||/^[1-9]\d?(?:,\d{2})+,\d{3}$/.test(t)?t.replace(/\D/g,""):null}function Ft(t,e){let r=br(t.replace(/\s*%/g,""),!/[.]/.test(e.step)),n={guesses:[],unread:[],outside:[]};for(let s of r){
let{readings:o}=Dt(s),i=o.find(a=>a>=e.low&&a<=e.high);i!==void 0?n.guesses.push(i):(o.length?n.outside:n.unread).push(s)}
return n}function br(t,e){let r=t.split(/(?:[\s;]|,(?=\s|$))+/).filter(Boolean),n=r.length===1?r[0].split(",").length-1:
0;return n>1||n&&e?r[0].split(",").filter(Boolean):r}function Bt(t){let e=t.reduce((r,n)=>r+n,0);return t.map(r=>Math.round(
100*r/(e||1)))}function Gt(t){let e=[...t].sort((n,s)=>n-s),r=e.length>>1;return e.length%2?e[r]:(e[r-1]+e[r])/2}function Wt(t,e,{
low:r,high:n}){return t.filter(s=>Math.abs(s-e)<=(n-r)/10+1e-9).length}function Ut(t){let e=P(t);for(let o of E(t,".course-predict-option"))o.after(vr(W(o)));e&&e.closest("label").after($r(e));
let r=k("Show what happens",()=>{});r.type="submit",r.classList.add("course-button-main");let n=f("div","course-votes-fo\
ot"),s=f("p","course-votes-read");s.setAttribute("role","status"),n.append(s,r,f("p","course-votes-note","Votes are not \
stored anywhere.")),t.append(n)}function P(t){return t.querySelector("input[type=range]")}function $(t){return E(t,".cou\
rse-votes-field")}function Vt(t){let e=$(t).map(({value:r})=>Math.max(0,Math.floor(Number(r))||0));return E(t,".course-p\
redict-option").map((r,n)=>({value:r.querySelector("input").value,words:W(r),count:e[n]}))}function H({min:t,max:e,step:r}){
return{low:Number(t),high:Number(e),step:r}}function R(t,e){let r=H(e),n=Ft($(t)[0].value,r);return xr(t,n,`${r.low} to ${r.
high}`),n.unread.length+n.outside.length?null:n.guesses}function xr(t,{guesses:e,unread:r,outside:n},s){let o=a=>a.map(c=>`\
“${c}”`).join(", "),i=[e.length?`Read: ${e.join("; ")}.`:"",r.length?`Not a number: ${o(r)}.`:"",n.length?`Not on th\
e scale from ${s}: ${o(n)}.`:""];t.querySelector(".course-votes-read").textContent=i.join(" ")}function vr(t){let e=f("s\
pan","course-votes-count"),r=document.createElement("input");Object.assign(r,{type:"number",min:"0",step:"1",placeholder:"\
0",inputMode:"numeric"}),r.className="course-votes-field",r.setAttribute("aria-label",`Votes for: ${t}`);let n=(s,o,i)=>{
let a=k(s,()=>{r.value=String(Math.max(0,Number(r.value)+i))});return a.setAttribute("aria-label",`${o}: ${t}`),a};return e.
append(n("−","One vote fewer",-1),r,n("+","One vote more",1)),e}function $r({min:t,max:e}){let r=f("label","course-vot\
es-guesses",`Guesses of the class, from ${t} to ${e}`),n=document.createElement("textarea");return n.className="course-v\
otes-field",n.rows=2,n.placeholder="with spaces between",r.append(n),r}function f(t,e,r=""){let n=document.createElement(
t);return n.className=e,n.textContent=r,n}var K=40;function Kt(t,e){let r=P(t);return r?Sr(R(t,r)??[],r,e):wr(Vt(t),String(e.truth))}function wr(t,e){let r=f("ul",
"course-votes-list"),n=Bt(t.map(({count:s})=>s));for(let[s,{value:o,words:i,count:a}]of t.entries()){let c=f("li","cours\
e-votes-option"),l=o===e;c.toggleAttribute("data-true",l);let u=f("span","course-votes-bar");u.style.setProperty("--cour\
se-at",`${n[s]}%`),c.append(f("span","course-votes-words",i),l?f("strong","course-votes-true","This is what happens."):"",
u),c.append(f("span","course-votes-share",`${m(String(a),"vote|votes")}, ${n[s]} %`)),r.append(c)}return[r]}function Sr(t,e,{
truth:r,unit:n}){let s=H(e),o=l=>m(T(l,e.step),n),i=f("p","course-votes-true",`In this model: ${o(Number(r))}.`);if(!t.length)
return[i];let a=Number(((s.high-s.low)/10).toPrecision(3)),c=[m(String(t.length),"guess|guesses"),`median ${m(String(Gt(
t)),n)}`,`from ${Math.min(...t)} to ${Math.max(...t)}`,`${Wt(t,Number(r),s)} within ${a} of it`];return[i,f("p","course-\
votes-said",`${c.join("; ")}.`),Or(t,Number(r),s,o(Number(r)))]}function Or(t,e,{low:r,high:n},s){let o=f("div","course-\
votes-strip");o.setAttribute("aria-hidden","true");let i=u=>(u-r)/(n-r),a=new Array(K+1).fill(0);for(let u of t){let d=Math.
round(i(u)*K);o.append(Ht("course-votes-dot",d/K,a[d]++))}o.style.setProperty("--course-rows",String(Math.max(...a)));let c=Ht(
"course-votes-line",i(e),0);c.append(f("span","",s)),c.toggleAttribute("data-leftwards",i(e)>.5);let l=f("p","course-vot\
es-ends");return l.append(f("span","",String(r)),f("span","",String(n))),o.append(c,l),o}function Ht(t,e,r){let n=f("spa\
n",t);return n.style.setProperty("--course-at",`${e*100}%`),n.style.setProperty("--course-row",String(r)),n}function Jt(t,e){if(t.classList.contains("course-explorable-small"))return;let r=v(t)?Ar(t,e):()=>{};Mt(t,t.querySelector(
".course-tools"),r,e),t.hasAttribute("data-class")&&r(!0)}function Ar(t,e){let r=v(t),n=f("section","course-votes-result");
n.setAttribute("aria-label","Votes of the class"),n.tabIndex=-1;let s=!1,o=()=>{s||=!t.locked,zt(t),t.querySelector(".co\
urse-tools")?.append(i),n.replaceChildren(),$(r)[0].focus({preventScroll:!0})},i=k("Let the class vote",()=>{for(let c of $(
r))c.value="";r.querySelector(".course-votes-read").textContent="",o()});i.classList.add("course-votes-vote");let a=()=>{
let c=P(r);if(c&&!R(r,c)){$(r)[0].focus();return}let l=()=>{let u=t.source?.prediction;u&&(t.carry(u.state),n.replaceChildren(
...Kt(r,u),i),i.textContent="Vote again",n.focus({preventScroll:!0}))};t.unlock(null),t.locked?t.addEventListener("cours\
e-state",l,{once:!0,signal:e}):l()};return r.addEventListener("submit",c=>{t.hasAttribute("data-voting")&&(c.preventDefault(),
c.stopImmediatePropagation(),a())},{capture:!0,signal:e}),e.addEventListener("abort",()=>{let c=E(r,".course-votes-count\
, .course-votes-guesses, .course-votes-foot");for(let l of[n,i,...c])l.remove()}),c=>{let l=c||t.hasAttribute("data-clas\
s");t.toggleAttribute("data-voting",l),l&&!$(r).length&&(Ut(r),t.querySelector(".course-side")?.prepend(n),t.querySelector(
".course-tools")?.append(i),t.hasAttribute("data-class")&&!t.locked&&zt(t)),!l&&s&&t.locked&&t.unlock(null)}}function zt(t){
t.stop?.(),t.locked=!0,t.guess=void 0,t.setAttribute("data-predict",""),t.removeAttribute("data-ready"),t.lock(),v(t).hidden=
!1}function Yt(t){return[...t?.querySelectorAll("[name]")??[]].map(e=>e)}function Qt(t,e){return Object.fromEntries(t.map(r=>[
r.name,Er(r,e)]))}function Er(t,e){return t instanceof HTMLInputElement?t.type==="checkbox"?t.checked:Number(t.value):(e.
find(n=>n.name===t.name)?.values??[]).find(n=>String(n)===t.value)??t.value}function Xt(t,e,r){for(let n of t){let s=r[n.
name];n instanceof HTMLInputElement&&n.type==="checkbox"?n.checked=!!s:n.value!==String(s)&&(n.value=String(s)),n.type===
"range"&&kr(n,e)}}function kr(t,e){let r=e.find(o=>o.name===t.name)?.unit??"",n=m(String(Number(t.value)),r);t.setAttribute(
"aria-valuetext",n);let s=t.parentElement?.querySelector("[data-course=value]");s&&(s.textContent=n)}function j(t){return Object.
fromEntries(t.map(e=>[e.name,e.default]))}function Zt(t,e,r){let n=t.find(s=>s.name===r)?.values??[];return{...e,[r]:n[(n.
indexOf(e[r])+1)%n.length]}}function C(t,e){let r=0;for(let n of t){let s=n.values.indexOf(e[n.name]);if(s<0)return-1;r=r*n.values.length+s}return r}function Nr(t,e){let r=Object.entries(e).map(([n,s])=>[n,String(s)]);return`#${t}?${new URLSearchParams(r)}`}function te(t,e,r){
let[n,s]=decodeURI(t.slice(1)).split("?");if(n!==e||s===void 0)return null;let o=Object.fromEntries(r.map(i=>[i.name,i.default]));
for(let[i,a]of new URLSearchParams(s)){let l=r.find(u=>u.name===i)?.values.find(u=>String(u)===a);if(l===void 0)return null;
o[i]=l}return o}function z(t,e){return t.slice(1).split("?")[0]===e}async function ee(t,e,r){let n=Nr(t,e),s=r===null?n:
new URL(n,r??location.href).href;r===void 0&&history.replaceState(history.state,"",s);try{return await navigator.clipboard.
writeText(s),r===null?`Copied: ${n}. Add it to the address of the course’s page.`:"Link copied: it opens this very sta\
te."}catch{return r===void 0?"The link to this very state is in the address bar; copy it from there.":`This opens this v\
ery state: ${s}`}}var Lr="600px",Y=new Map,N=new Map,J=new Set;function re(t,e){Y.set(t,e);let r=N.get(t)??[];N.delete(t);for(let n of r)n.
begin(e)}function Q(t,e){let r=Y.get(t);r?e.begin(r):N.set(t,(N.get(t)??new Set).add(e))}function ne(t,e){if(Y.has(t)||J.
has(t))return;J.add(t);let r=document.createElement("script"),n=()=>{let s=N.get(t)??[];N.delete(t),J.delete(t);for(let o of s)
o.failToLoad();r.remove()};r.src=e,r.onload=n,r.onerror=n,document.head.append(r)}function se(t,e){if(!("IntersectionObs\
erver"in window)){e();return}let r=new IntersectionObserver(n=>{n.some(s=>s.isIntersecting)&&(r.disconnect(),e())},{rootMargin:Lr});
r.observe(t)}function oe(t){let e=t.querySelectorAll("[data-course=state] template");for(let r of e)r.replaceWith(r.content);t.querySelector(
"[data-course=state] svg.course-picture")&&t.setAttribute("data-printable","")}function X(t,e){let r=t.figure.data.map(n=>({...n}));for(let n of t.varying){let[,s,o]=n.path.split("."),i="table"in n?ie(
n,e):Pr(n,e);Object.assign(r[Number(s)],{[o]:i})}return{figure:{data:r,layout:t.figure.layout},sentence:ie(t.sentences,e)[0]}}
function Pr(t,e){let r=(t.high-t.low)/1022,n=e*t.length,s=0;return Array.from({length:t.length},(o,i)=>{let a=t.text.charCodeAt(
n+i)-35;return s+=a%2?-(a+1)/2:a/2,s===0?null:t.low+(s-1)*r})}function ie(t,e){return t.table[t.text.charCodeAt(e)-35]}function ae(t){let{controls:e,prediction:r,varying:n}=t,s=j(e);return{controls:e,prediction:r,opening:X(t,C(e,s)).figure,
varying:new Set(n.map(o=>Number(o.path?.split(".")[1]))),start:s,request:(o,i)=>{i.receive({state:o,...X(t,C(e,o))})}}}function Ir(){let t=document.createElement("p");return t.className="course-explorable-error",t.dataset.course="error",t.
setAttribute("role","alert"),t}var D=class t extends HTMLElement{static keeper={read:()=>null,write:()=>"fleeting"};keeper=t.
keeper;source;address;static receive(e,r){re(e,r)}connectedCallback(){if(!this.abort){if(this.abort=new AbortController,
this.slug=this.dataset.explorable,this.inputs=Yt(this.named("controls")),this.locked=this.hasAttribute("data-predict"),this.
earlier=this.locked?this.keeper.read(this.slug):null,this.earlier?this.reopen():this.locked&&this.lock(),this.listen(this.
abort.signal),this.reread=Ot(this,()=>this.figure,this.abort.signal),Jt(this,this.abort.signal),this.source){this.start();
return}document.querySelector(this.localName)===this&&Q(this.slug,this),z(location.hash,this.slug)?this.load():se(this,()=>this.
load())}}disconnectedCallback(){this.abort?.abort(),this.abort=void 0}listen(e){let r=this.named("prediction");r&&Pt(r,n=>this.
commit(n),e),this.named("controls")?.addEventListener("input",n=>this.move(n.target),{signal:e}),this.addEventListener("\
click",n=>this.press(n.target),{signal:e}),this.named("data")?.addEventListener("toggle",()=>this.refreshTable(),{signal:e}),
window.addEventListener("hashchange",()=>this.follow(),{signal:e}),window.addEventListener("beforeprint",()=>this.prepareForPrint(),
{signal:e})}load(){if(this.source)return;let e=this.slug;Q(e,this),ne(e,this.dataset.source)}begin(e){if(e.format!==1){this.
failToLoad();return}this.source=ae(e),this.start()}start(){let{opening:e,prediction:r}=this.source;this.drawn=e,this.follow(),
this.guess!==void 0&&this.commit(this.guess),!this.locked&&(this.isOpening=!0,this.show(this.first()),this.earlier&&r&&It(
this,this.earlier,r),this.setAttribute("data-ready",""))}failToLoad(){this.say("The numbers behind this picture did not \
arrive, so it stands still. Reload the page to try again.")}follow(){if(!z(location.hash,this.slug??""))return;if(!this.
source){this.load();return}let e=te(location.hash,this.slug??"",this.source.controls);e?(this.unlock(null),this.show(e)):
location.hash.includes("?")&&this.say("The link names a state that is not here; this is the usual one."),this.scrollIntoView(
{block:"start"})}chosen(){return Qt(this.inputs??[],this.source?.controls??[])}move(e){this.isTouched=!0,e.type==="range"?
this.show(this.chosen()):this.carry(this.chosen())}carry(e){this.isCarrying=!0,this.show(e)}show(e){if(!this.source){this.
load();return}C(this.source.controls,e)<0||(Xt(this.inputs??[],this.source.controls,e),this.source.request(e,this))}receive({
state:e,figure:r,sentence:n}){this.stop?.(),this.showError("");let s=this.drawn;this.figure=r,this.draw(r),this.write("n\
arration",n),this.refreshTable(),this.reread?.(),this.markPresets(e),this.dataset.state=JSON.stringify(e);let o={slug:this.
slug,state:e,isOpening:this.isOpening??!1};this.isOpening=!1,this.dispatchEvent(new CustomEvent("course-state",{bubbles:!0,
detail:o})),this.isCarrying&&s&&this.querySelector(".course-plot")&&xt()&&(this.stop=vt(s,r,i=>this.draw(i))),this.isCarrying=
!1}fail(e){this.stop?.(),this.showError(e)}showError(e){this.toggleAttribute("data-failed",e!==""),e&&!this.named("error")&&
this.named("narration")?.after(Ir()),this.write("error",e)}draw(e){this.drawn=e;let r=this.querySelector(".course-plot");
r?gt(r,e,this.source?.varying??new Set):$t(this.querySelector(".course-plot-frame"),e)}prepareForPrint(){this.stop?.(),this.
figure&&this.draw(this.figure),oe(this)}markPresets(e){let r="";for(let n of this.querySelectorAll("[data-course=preset]")){
let o=Object.entries(JSON.parse(n.dataset.state??"{}")).every(([i,a])=>e[i]===a);n.setAttribute("aria-pressed",String(o)),
o&&(r=n.dataset.story??"")}this.write("story",r)}refreshTable(){let e=this.named("data");e?.open&&this.figure&&wt(e,this.
figure)}press(e){let r=e.closest("button[data-course]"),n=this.source?.controls;!r||!n||this.locked||(r.dataset.course===
"preset"&&this.carry(JSON.parse(r.dataset.state??"{}")),r.dataset.course==="again"&&this.show(Zt(n,this.chosen(),r.dataset.
control??"")),r.dataset.course==="link"&&this.copyLink(),r.dataset.course==="reset"&&(this.carry(j(n)),this.say("Everyth\
ing is back at its start.")))}async copyLink(){this.say(await ee(this.slug??"",this.chosen(),this.address))}lock(){this.
setAttribute("data-locked",""),this.setDisabled(!0),this.described=this.named("chart")?.getAttribute("aria-describedby"),
this.named("chart")?.removeAttribute("aria-describedby")}reopen(){this.locked=!1,this.removeAttribute("data-predict"),v(
this).hidden=!0}first(){let{prediction:e,start:r}=this.source;return this.figure||this.isTouched?this.chosen():this.earlier&&
e?e.state:r}commit(e){let r=e&&Lt(this.keeper,this.slug??"",e,this.source?.prediction?.truth);this.unlock(e),r&&this.say(
r)}unlock(e){if(!this.locked)return;if(this.guess=e,!this.source){this.load();return}let{prediction:r}=this.source;this.
locked=!1,this.removeAttribute("data-locked"),this.removeAttribute("data-predict"),this.setDisabled(!1),this.described&&
this.named("chart")?.setAttribute("aria-describedby",this.described);let n=this.named("prediction"),s=n.contains(document.
activeElement);n.hidden=!0,this.carry(e&&r?r.state:this.chosen()),this.setAttribute("data-ready",""),e&&r?Ct(this,e,r):s&&
this.inputs?.[0]?.focus({preventScroll:!0})}setDisabled(e){let n=[...this.querySelectorAll("button[data-course]")].filter(
o=>!o.closest("form"));for(let o of[...this.inputs??[],...n])o.disabled=e;let s=this.named("data");s&&(s.inert=e)}say(e){
this.write("status",e)}write(e,r){let n=this.named(e);n&&n.textContent!==r&&(n.textContent=r)}named(e){return this.querySelector(
`[data-course="${e}"]`)}};var qr="The kernel has not answered yet. If it is busy, the picture will follow; if it was restarted, run this cell agai\
n.";function ue(t,e,r){let n=t.get("figure"),s=null,o=null,i,a=d=>{s=d,i=setTimeout(()=>{s=null,e.fail(qr)},4e3),t.set("\
state",d),t.save_changes()},c=()=>{let d=t.get("picture");if(s&&!ce(s,d.state))return;clearTimeout(i);let p=o;s=o=null,l(
d),p&&u(p)},l=d=>{"error"in d?e.fail(d.error):e.receive({...d,figure:Tr(n,d.marks)})},u=d=>{if(s){o=d;return}let p=t.get(
"picture");ce(d,p.state)?l(p):a(d)};return t.on("change:picture",c),r?.addEventListener("abort",()=>{clearTimeout(i),t.off(
"change:picture",c)}),{controls:t.get("controls"),prediction:t.get("prediction"),opening:n,varying:new Set(n.data.keys()),
start:t.get("state"),request:u}}function Tr(t,e){return{...t,data:t.data.map((r,n)=>({...r,...e[n]}))}}function ce(t,e){
let r=Object.keys(t);return r.length===Object.keys(e).length&&r.every(n=>t[n]===e[n])}var le=0;function fe(t){let e=new DOMParser().parseFromString(t,"text/html").body.firstElementChild,r=document.importNode(
e,!0);le+=1;for(let n of[r,...r.querySelectorAll("*")])for(let s of["id","for","aria-labelledby","aria-describedby","ari\
a-controls"]){let o=n.getAttribute(s);o&&n.setAttribute(s,o.replace(/\S+/g,i=>`${i}-${le}`))}return r}function pe(t,e){t.
classList.add("course-notebook");let r=o=>{let{target:i}=o;!(i instanceof Element)||!t.contains(i)||i.toggleAttribute("d\
ata-lm-suppress-shortcuts",!de(o))},n=({target:o})=>{let i=document.activeElement;!(i instanceof HTMLElement)||!t.contains(
i)||o instanceof Node&&!t.contains(o)&&i.blur()},s=o=>{de(o)||o.stopPropagation()};window.addEventListener("keydown",r,{
capture:!0,signal:e}),window.addEventListener("pointerdown",n,{capture:!0,signal:e}),t.addEventListener("keydown",s,{signal:e})}
function de({key:t,shiftKey:e,altKey:r,ctrlKey:n,metaKey:s}){return n||s||t==="Enter"&&(e||r)}var he;function me(t){return window.Plotly?Promise.resolve():(he??=new Promise((e,r)=>{let n=s=>{if(!s.plotly)return;t.off(
"msg:custom",n);let o=document.createElement("script");o.src=URL.createObjectURL(new Blob([s.plotly],{type:"text/javascr\
ipt"})),o.onload=()=>e(),o.onerror=r,document.head.append(o)};t.on("msg:custom",n),t.send({ask:"plotly"})}),he)}var Mr=".jp-Notebook";var _=new WeakMap;function ge(t){setTimeout(()=>{let e=t.closest(Mr);e&&(_.has(e)||_.set(e,new Z(e)),_.get(e)?.add(t))})}
function Rr(t,e){let r=t.querySelector(".course-notebook"),n=[...t.querySelectorAll(".jp-Cell")].at(-1);return!r||!e.has(
r)?null:n?.classList.contains("jp-mod-active")&&!n.contains(r)?r:null}var Z=class{constructor(e){this.notebook=e,this.outputs=
new Set,this.ended=new AbortController;for(let r of["wheel","pointerdown","keydown"])e.addEventListener(r,()=>this.end(),
{signal:this.ended.signal,passive:!0})}add(e){this.outputs.add(e),this.wait()}wait(){clearTimeout(this.timer),this.timer=
setTimeout(()=>this.settle(),500)}settle(){if(jr(this.notebook)){this.wait();return}this.end(),Rr(this.notebook,this.outputs)?.
scrollIntoView({block:"start"})}end(){clearTimeout(this.timer),this.ended.abort(),_.delete(this.notebook)}};function jr(t){
return[...t.querySelectorAll(".jp-InputArea-prompt")].some(e=>e.textContent?.includes("*"))}var Dr=["class","data-jp-theme-name","data-jp-theme-light","data-theme","data-vscode-theme-kind","theme","style"];function be(t,e){
let r=()=>{let o=Br(_r(t))?"dark":"light";t.dataset.theme!==o&&(t.dataset.theme=o)},n=new MutationObserver(()=>requestAnimationFrame(
r));for(let o of[document.documentElement,document.body])n.observe(o,{attributes:!0,attributeFilter:Dr});let s=matchMedia(
"(prefers-color-scheme: dark)");s.addEventListener("change",r),e?.addEventListener("abort",()=>{n.disconnect(),s.removeEventListener(
"change",r)}),requestAnimationFrame(r)}function _r(t){for(let e=ye(t);e;e=ye(e)){let r=Fr(getComputedStyle(e).backgroundColor);
if(r&&(r[3]??1)>.5)return r}return null}function ye(t){let e=t.getRootNode();return t.parentElement??(e instanceof ShadowRoot?
e.host:null)}function Fr(t){return t.startsWith("rgb")?(t.match(/[\d.]+/g)??[]).map(Number):null}function Br(t){if(!t)return matchMedia(
"(prefers-color-scheme: dark)").matches;let[e,r,n]=t.map(s=>s/255);return .2126*e+.7152*r+.0722*n<.4}customElements.get("course-explorable")||customElements.define("course-explorable",D);async function Gr({model:t,el:e,signal:r}){
let n=fe(t.get("html"));if(pe(e,r),be(e,r),!n.dataset.explorable){e.append(n);return}t.get("is_plotly")&&await me(t),n.source=
ue(t,n,r),n.keeper=Wr(t),n.address=t.get("address")||null,n.toggleAttribute("data-class",t.get("is_for_class")),e.append(
n),ge(e)}function Wr(t){return{read:()=>t.get("guess"),write:(e,r)=>(t.set("guess",r),t.save_changes(),"kept")}}var Es={
render:Gr};export{Es as default};
