/** Lit for the elements alone, which are built with it: what they never ask of it is left out, a thirtieth of all that a page loads for them. */

/** What stands in lit-html.js, by what is to stand there. A name that is found no more fails the build. */
const CHANGES = [
  // A page may have Lit itself, and a policy of a name can be made once where a page lists names. It is made when something is drawn: who only brings a second
  // copy along needs none, and where it may not be made the elements can say so.
  ['e=s?s.createPolicy("lit-html",{createHTML:t=>t}):void 0,', 'e=()=>{try{return s.createPolicy("tiendo",{createHTML:i})}catch{return{createHTML:i}}},'],
  ["void 0!==e?e.createHTML(i):i", "s?(made??=e()).createHTML(i):i"],
  ["class S{", "let made;class S{"],
  // Without a page there is nothing to draw, and no harm in importing it.
  ["l=document,", "l=t.document,"],
  ["P=l.createTreeWalker", "P=l?.createTreeWalker?."],
  // It is nobody else's: no polyfill and no other copy has to know of it.
  ["const j={M:h,P:o,A:n,C:1,L:N,R,D:d,V:M,I:k,H,N:L,U:z,B:I,F:Z},B=t.litHtmlPolyfillSupport;B?.(S,k),(t.litHtmlVersions??=[]).push(\"3.3.3\");", ""],
  ["export{j as _$LH,b as html,T as mathml,E as noChange,A as nothing", "export{b as html,A as nothing"],
  // Directives, and who is told when they leave the page.
  [/function M\(.*?(?=class R\{)/, ""],
  ["t=M(this,t,i),a(t)", "a(t)"],
  ["t=M(this,t,i,0),o=", "o="],
  ["r=M(this,e[s+n],i,n),r===E&&(r=this._$AH[n]),o||=", "r=e[s+n],o||="],
  ["if((t=M(this,t,i,0)??A)===E)return;", ""],
  [/class Z\{.*?(?=const D=)/, ""],
  ["||t!==this._$AH&&t!==E,o&&", "||t!==this._$AH,o&&"],
  ["t!==this._$AH&&t!==E&&this._(t)", "t!==this._$AH&&this._(t)"],
  ["E=Symbol.for(\"lit-noChange\"),", ""],
  ["this._$AP?.(!1,!0,s);", ";"],
  ["setConnected(t){void 0===this._$AM&&(this._$Cv=t,this._$AP?.(t))}", ""],
  ["this._$AV=[],this._$AN=void 0,", "this._$AV=[],"],
  ["this._$AH=A,this._$AN=void 0,this._$AA", "this._$AH=A,this._$AA"],
  ["this._$AH=A,this._$AN=void 0,this.element", "this._$AH=A,this.element"],
  [",this._$Cv=e?.isConnected??!0}", "}"],
  ["get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(t)", "u(t)"],
  ["get _$AU(){return this._$AM?._$AU??this._$Cv}", ""],
  [/get parentNode\(\)\{let t=.*?get endNode\(\)\{return this\._\$AB\}/, ""],
  ["get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}", ""],
  // Markup that no template of the elements has: MathML, comments, scripts and the like, templates that were prepared, flags, expressions in the place of attributes.
  ["T=x(3),", ""],
  [':3===i?"<math>":"",c=v', ':"",c=v'],
  [':3===i?"</math>":"")', ':"")'],
  ["2===i||3===i", "2===i"],
  ["(y.test(u[2])&&(n=RegExp(\"</\"+u[2],\"g\")),c=p)", "c=p"],
  ["c=n??v,d=-1", "c=v,d=-1"],
  [/if\(y\.test\(r\.tagName\)\)\{.*?\}\}else if\(8===/, "}else if(8==="],
  ["y=/^(?:script|style|textarea|title)$/i,", ""],
  [/else\{let t=-1;for\(.*?t\+=o\.length-1\}/, ""],
  ["else t.startsWith(o)&&(d.push({type:6,index:l}),r.removeAttribute(t))", ""],
  [":6===r.type&&(i=new Z(h,this,t))", ":0"],
  ['"number"==typeof s?this._$AC(t):(void 0===s.el&&(s.el=S.createElement(V(s.h,s.h[0]),this.options)),s)', "this._$AC(t)"],
  ['"?"===e[1]?L:', ""],
  [/class L extends H\{.*?(?=class z)/, ""],
  ["void 0!==t.nodeType?this.T(t):", ""],
  // Listeners are functions.
  [/e=t===A&&s!==A\|\|t\.capture.*?this\._\$AH=t\}/, "h=t!==A&&s===A;t===A&&s!==A&&this.element.removeEventListener(this.name,this,s),h&&this.element.addEventListener(this.name,this,t),this._$AH=t}"],
  ['"function"==typeof this._$AH?this._$AH.call(this.options?.host??this.element,t):this._$AH.handleEvent(t)', "this._$AH(t)"],
  // Of templates only those of `html` and `svg`, without comments, tags that are put in, or two ways to end one.
  ['v=/<(?:(!--|\\/[^a-zA-Z])|(\\/?[a-zA-Z][^>\\s]*)|(\\/?$))/g,_=/-->/g,m=/>/g,', 'v=/<\\/?[a-zA-Z][^>\\s]*/g,'],
  ['c===v?"!--"===u[1]?c=_:void 0!==u[1]?c=m:void 0!==u[2]?c=p:void 0!==u[3]&&(c=p):c===p', "c===v?c=p:c===p"],
  ["c===$||c===g?c=p:c===_||c===m?c=v:(c=p,n=void 0)", "c=p"],
  ['const x=c===p&&t[i+1].startsWith("/>")?" ":"";', ""],
  ["+o+x):s+o+(-2===d?i:x)", "+o):s+o"],
  ["e=[];let n,l=", "e=[];let l="],
  ["void 0===u[1]?d=-2:(", "("],
  [",c=void 0===u[3]?p:'\"'===u[3]?$:g)", ",c='\"'===u[3]?$:p)"],
  ["g=/'/g,", ""],
  // No part asks what stands around it, and none is told how to draw.
  ["constructor({strings:t,_$litType$:i},e){", "constructor({strings:t,_$litType$:i}){"],
  ["this.el=S.createElement(f,e),", 'this.el=l.createElement("template"),this.el.innerHTML=f,'],
  ['static createElement(t,i){const s=l.createElement("template");return s.innerHTML=t,s}', ""],
  ["let r;this.parts=[];let l=0,a=0;", "let r;this.parts=[];let y=0,a=0;"],
  ["index:l,name", "index:y,name"],
  ["index:l});l++}", "index:y});y++}"],
  ["constructor(t,i){this._$AV=[],this._$AD=t,this._$AM=i}u(t){", "constructor(t){this._$AV=[],this._$AD=t}u(){"],
  ["(t?.creationScope??l).importNode", "l.importNode"],
  ["i=new k(h,h.nextSibling,this,t):1===r.type?i=new r.ctor(h,r.name,r.strings,this,t):0,", "i=new k(h,h.nextSibling):i=new r.ctor(h,r.name,r.strings),"],
  ["void 0!==s&&(void 0!==s.strings?(s._$AI(t,s,i),i+=s.strings.length-2):s._$AI(t[i])),i++", "void 0!==s.strings?(s._$AI(t,i),i+=s.strings.length-2):s._$AI(t[i]),i++"],
  ["constructor(t,i,s,e){this.type=2,this._$AH=A,this._$AA=t,this._$AB=i,this._$AM=s,this.options=e}_$AI(t,i=this){", "constructor(t,i){this._$AH=A,this._$AA=t,this._$AB=i}_$AI(t){"],
  ["new R(e,this),s=t.u(this.options)", "new R(e),s=t.u()"],
  ["new k(this.O(c()),this.O(c()),this,this.options)", "new k(this.O(c()),this.O(c()))"],
  ["this._$AR(s&&s._$AB.nextSibling,e)", "this._$AR(s?._$AB.nextSibling)"],
  ["_$AR(t=this._$AA.nextSibling,s){", "_$AR(t=this._$AA.nextSibling){"],
  ["constructor(t,i,s,e,h){this.type=1,this._$AH=A,this.element=t,this.name=i,this._$AM=e,this.options=h,", "constructor(t,i,s){this._$AH=A,this.element=t,this.name=i,"],
  ["_$AI(t,i=this,s,e){", "_$AI(t,s){"],
  ["o&&!e&&this.j(t)", "o&&this.j(t)"],
  ["constructor(){super(...arguments),this.type=3}j(t)", "j(t)"],
  ["constructor(t,i,s,e,h){super(t,i,s,e,h),this.type=5}_$AI(t,i=this){", "_$AI(t){"],
  ["D=(t,i,s)=>{const e=s?.renderBefore??i;let h=e._$litPart$;if(void 0===h){const t=s?.renderBefore??null;e._$litPart$=h=new k(i.insertBefore(c(),t),t,void 0,s??{})}return h._$AI(t),h}", "D=(t,i)=>(i._$litPart$??=new k(i.appendChild(c()),null))._$AI(t)"],
];

/** The text of lit-html.js as the elements take it. */
export function litOfTheElements(text) {
  return CHANGES.reduce((before, [found, instead]) => {
    const after = before.replace(found, () => instead);
    if (after === before) throw new Error(`lit-html.js has no ${found} any more: see lit.mjs`);
    return after;
  }, text);
}
