// When Python starts, the glue makes the folders of its file system, and learns that each is not there
// yet by a fault that is thrown and caught. Where one is thrown, Chromium finds the place of every
// function that is under way, and must read the whole glue once more for the one that holds it all.
// So the glue asks first whether there is anything of the name.

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

/** The glue with the questions in it; as it was where its text is another.
 *  @param {string} lim */
export function utenKast(lim) {
  if (BYTTER.some(([fra]) => lim.split(fra).length !== 2)) return lim;
  return BYTTER.reduce((tekst, [fra, til]) => tekst.replace(fra, () => til), lim);
}
