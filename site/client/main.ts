/**
 * The page's script. It only adds: everything can be read without it. One classic script, so that it also runs on pages opened from a
 * folder on a disk, where browsers run no modules.
 */
