"use strict";(()=>{function a(){try{return window.localStorage}catch{return null}}function l(e){try{return e?.setItem("course:probe",""),e?.
removeItem("course:probe"),e!==null}catch{return!1}}function u(e){let n=new Map;return{fleeting:n,given:e,getItem:t=>n.get(
t)??e?.getItem(t)??null,setItem:(t,d)=>{n.set(t,String(d))},removeItem:t=>{n.delete(t)}}}var o=a(),r=l(o)?o:u(o);r!==o&&
Object.defineProperty(window,"localStorage",{value:r});var s=r.getItem("mode")??"",c=["light","dark","auto"].includes(s)?
s:"auto",m=c==="dark"||c==="auto"&&matchMedia("(prefers-color-scheme: dark)").matches;document.documentElement.dataset.mode=
c;document.documentElement.dataset.theme=m?"dark":"light";var i=document.currentScript.src;addEventListener("load",()=>{
if(customElements.get("course-explorable"))return;let e=document.createElement("link");e.rel="stylesheet",e.href=new URL(
"noscript.css",i).href,document.head.append(e)});})();
