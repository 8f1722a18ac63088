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
  ["P=l.createTreeWalker", "P=l?.createTreeWalker"],
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
];

/** The text of lit-html.js as the elements take it. */
export function litOfTheElements(text) {
  return CHANGES.reduce((before, [found, instead]) => {
    const after = before.replace(found, () => instead);
    if (after === before) throw new Error(`lit-html.js has no ${found} any more: see lit.mjs`);
    return after;
  }, text);
}
