// What makes Chromium find the place of every function that is under way: it must then read the whole
// glue once more, for the one that holds it all. A fault that is thrown and caught does so. The glue
// makes the folders of its file system when Python starts, and learns by one that each is not there
// yet; here it asks first. A memory that is to be shared does so too, for it is reported as such. The
// glue makes one to sleep by; here it is made when somebody sleeps.

/** The glue's own text, and what it is to be. The first gives it the question: whether a folder in
 *  memory, which may be looked in, surely has nothing of a name.
 *  @type {[string, string][]} */
const BYTTER = [
  [
    "mayCreate(dir,name){if(!FS.isDir(dir.mode)){return 54}try{",
    "isAbsent(dir,name){if(dir.node_ops.lookup!==MEMFS.node_ops.lookup||FS.mayLookup(dir)){return false}" +
      "for(var node=FS.nameTable[FS.hashName(dir.id,name)];node;node=node.name_next){" +
      "if(node.parent.id===dir.id&&node.name===name){return false}}return true}," +
      "mayCreate(dir,name){if(!FS.isDir(dir.mode)){return 54}if(!FS.isAbsent(dir,name))try{",
  ],
  [
    "d+=dir;try{FS.mkdir(d,mode)}",
    "d+=dir;if(FS.mayCreate(FS.lookupPath(d,{parent:true}).node,dir)===20)continue;try{FS.mkdir(d,mode)}",
  ],
  [
    "current_path=PATH.join2(current_path,parts[i]);try{",
    "current_path=PATH.join2(current_path,parts[i]);" +
      "if(islast&&opts.noent_okay&&FS.isAbsent(current,parts[i])){return{path:current_path}}try{",
  ],
];

// A variable, and the function that sleeps by it.
const SOEVN =
  /var ([\w$]+)=(new Int32Array\(new WebAssembly\.Memory\(\{shared:!0,[^{}]*\}\)\.buffer\));(function [\w$]+\(([\w$]+)\)\{try\{return Atomics\.wait\()\1(?=,0,0,\4\))/g;

/** The glue that asks first, and is awake until it is to sleep; each as it was where its text is
 *  another.
 *  @param {string} lim */
export function utenSteder(lim) {
  const vaaken = lim.replace(SOEVN, "var $1;$3$1??=$2");
  if (BYTTER.some(([fra]) => vaaken.split(fra).length !== 2)) return vaaken;
  return BYTTER.reduce((tekst, [fra, til]) => tekst.replace(fra, () => til), vaaken);
}
