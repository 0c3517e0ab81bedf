export declare function write(count: number, folder: string): number;
export declare function generate(count: number): Generator<[string, string]>;
