import module from 'node:module';

/**
 * The entry, as small as can be: Node from 22.1 on keeps the compiled form of what is loaded after this line, so that the
 * next run does not compile a megabyte again. NODE_DISABLE_COMPILE_CACHE turns it off, as everywhere.
 */
(module as { readonly enableCompileCache?: () => unknown }).enableCompileCache?.();
void import('./program.lazy');
