// What a service worker has besides what TypeScript knows of workers, and what the build writes
// before its text (scripts/nettsted/offline.py).
declare const registration: ServiceWorkerRegistration;
declare function skipWaiting(): Promise<void>;
declare const clients: Clients;
declare function addEventListener(slag: "install" | "activate", gjoer: (hendelse: ExtendableEvent) => void): void;
declare function addEventListener(slag: "message", gjoer: (hendelse: ExtendableMessageEvent) => void): void;
declare function addEventListener(slag: "fetch", gjoer: (hendelse: FetchEvent) => void): void;

/** The name of the release, made from its contents. */
declare const UTGAVE: string;
/** The checksum of each file, by its address below the site. */
declare const FILER: Record<string, string>;
/** The addresses that are named by their content, and so never change. */
declare const FASTE: string[];
/** The addresses that are a målform's alone. */
declare const DELER: Record<string, string[]>;
/** The addresses that only some have use for. */
declare const VED_BRUK: string[];
/** Whether little is to be sent; its text is that of offline.js. */
declare function sparer(): boolean;
