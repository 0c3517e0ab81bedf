export interface GenerateOptions {
  /** A few incidents in a thousand name a CI that there is not, or have a priority that the grid does not give. */
  readonly wrong?: boolean;
}
export declare function write(count: number, folder: string, options?: GenerateOptions): number;
export declare function generate(count: number, options?: GenerateOptions): Generator<[string, string]>;
