"use strict";(()=>{var c=document.currentScript,p=Number(c.dataset.generation),i=`preview ${location.pathname}`;function u(){let e=[...document.
querySelectorAll("course-explorable[data-state]")].map(t=>({slug:t.getAttribute("data-explorable"),state:JSON.parse(t.getAttribute(
"data-state")??"{}"),plays:t.hasAttribute("data-ready")})),n=[...document.querySelectorAll("details")].map(t=>t.open);sessionStorage.
setItem(i,JSON.stringify({top:window.scrollY,explorables:e,open:n}))}async function d(){let e=JSON.parse(sessionStorage.
getItem(i)??"null");sessionStorage.removeItem(i),e&&(history.scrollRestoration="manual",document.querySelectorAll("detai\
ls").forEach((n,t)=>{n.open=e.open[t]??n.open}),window.scrollTo({top:e.top,behavior:"instant"}),await Promise.all(e.explorables.
filter(n=>n.plays).map(m)),window.scrollTo({top:e.top,behavior:"instant"}))}async function m({slug:e,state:n}){let t=document.
querySelector(`course-explorable[data-explorable="${e}"]`);if(t){t.querySelector("[data-course=skip]")?.click(),await b(
t);for(let[r,o]of Object.entries(n)){let s=t.querySelector(`[data-course=controls] [name="${r}"]`);s&&(s.type==="checkbo\
x"?s.checked=!!o:s.value=String(o),s.dispatchEvent(new Event("input",{bubbles:!0})),s.dispatchEvent(new Event("change",{
bubbles:!0})))}}}function b(e){return new Promise(n=>{if(e.hasAttribute("data-ready"))return n(void 0);let t=new MutationObserver(
()=>{e.hasAttribute("data-ready")&&(t.disconnect(),n(void 0))});t.observe(e,{attributeFilter:["data-ready"]}),setTimeout(
n,3e3)})}function h(e){if(e.generation!==p){u(),location.reload();return}let n=e.changed.filter(r=>r.address!==location.
pathname),t=e.changed.length>n.length;w(e.problems,t?[]:n)}function w(e,n){if(document.querySelector(".preview-panel")?.
remove(),!e.length&&!n.length)return;let t=a("section","preview-panel","");if(t.setAttribute("aria-label","Preview"),t.setAttribute(
"role","status"),e.length){t.classList.add("preview-panel-wrong");let r=e.length===1?"1 problem":`${e.length} problems`,
o=document.createElement("details");o.open=!0,o.append(a("summary","preview-count",r),f(e)),t.append(o)}else{let r=a("p",
"preview-elsewhere","Changed: ");n.slice(0,3).forEach((o,s)=>{let l=a("a","preview-link",o.title);l.href=o.address,s&&r.
append(", "),r.append(l)}),t.append(r)}document.body.append(t)}function f(e){let n=a("ul","preview-problems","");for(let t of e){
let r=a("li","preview-problem","");r.append(a("code","preview-place",t.place),a("p","preview-what",t.what),a("p","previe\
w-remedy",t.remedy)),n.append(r)}return n}function a(e,n,t){let r=document.createElement(e);return r.className=n,r.textContent=
t,r}d();new EventSource("/__preview__/events").onmessage=e=>h(JSON.parse(e.data));})();
