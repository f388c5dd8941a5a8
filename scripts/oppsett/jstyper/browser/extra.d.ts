// Written by the build (scripts/motor/engine.py).
declare const ekstra: Record<string, { fil: string; integritet: string }[]>;
export default ekstra;
