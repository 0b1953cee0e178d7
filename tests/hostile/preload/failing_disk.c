/* A disk that fails on order, for LD_PRELOAD.
 *
 * fault_arm() says which call on files below a folder fails: the n-th write, fsync, ftruncate, rename, unlink
 * or open for writing, once or from then on, with which errno. Nothing fails before it is called, nor in other
 * threads' folders. A write that fails with EIO or ENOSPC has put half of its bytes on the disk.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

enum call { WRITE, FSYNC, FTRUNCATE, RENAME, UNLINK, OPEN, CALLS };

static char folder[PATH_MAX], struck[PATH_MAX];
static int wanted = -1, fault, from_then_on;
static long target, seen[CALLS];

#define REAL(name) \
    static __typeof__(&name) real; \
    if (!real) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

/* Let the n-th `call` (one of `enum call`; a number beyond counts only) on files below `below` fail. */
void fault_arm(const char *below, int call, long n, int error, int lasting) {
    snprintf(folder, sizeof folder, "%s/", below);
    struck[0] = 0;
    memset(seen, 0, sizeof seen);
    target = n, fault = error, from_then_on = lasting;
    wanted = call;
}

void fault_disarm(void) { wanted = -1; }

/* How many calls of a kind there were since fault_arm(). */
long fault_seen(int call) { return seen[call]; }

/* The file on which the first call failed; empty if none did. */
const char *fault_struck(void) { return struck; }

static int fails(enum call call, const char *path) {
    if (wanted < 0 || strncmp(path, folder, strlen(folder))) return 0;
    seen[call]++;
    /* from then on all kinds of calls fail: the disk is gone */
    int now = (int)call == wanted && seen[call] == target;
    if (!now && !(from_then_on && struck[0])) return 0;
    if (!struck[0]) snprintf(struck, sizeof struck, "%s", path);
    errno = fault;
    return 1;
}

static int fails_at(enum call call, int fd) {
    if (wanted < 0) return 0;
    char link[64], path[PATH_MAX];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0) return 0;
    path[length] = 0;
    return fails(call, path);
}

static int fails_below(enum call call, int at, const char *path) {
    if (wanted < 0) return 0;
    if (path[0] == '/' || at != AT_FDCWD) return fails(call, path);
    char whole[PATH_MAX * 2];
    if (!getcwd(whole, PATH_MAX)) return 0;
    strcat(whole, "/");
    strncat(whole, path, PATH_MAX - 1);
    return fails(call, whole);
}

ssize_t write(int fd, const void *bytes, size_t count) {
    REAL(write);
    if (!fails_at(WRITE, fd)) return real(fd, bytes, count);
    if (fault != EINTR && count > 1) real(fd, bytes, count / 2);
    errno = fault;
    return -1;
}

ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t at) {
    REAL(pwrite64);
    if (!fails_at(WRITE, fd)) return real(fd, bytes, count, at);
    if (fault != EINTR && count > 1) real(fd, bytes, count / 2, at);
    errno = fault;
    return -1;
}

ssize_t pwrite(int fd, const void *bytes, size_t count, off_t at) { return pwrite64(fd, bytes, count, at); }

ssize_t writev(int fd, const struct iovec *parts, int count) {
    REAL(writev);
    return fails_at(WRITE, fd) ? -1 : real(fd, parts, count);
}

ssize_t copy_file_range(int in, off64_t *from, int out, off64_t *to, size_t count, unsigned flags) {
    REAL(copy_file_range);
    return fails_at(WRITE, out) ? -1 : real(in, from, out, to, count, flags);
}

ssize_t sendfile64(int out, int in, off64_t *from, size_t count) {
    static ssize_t (*real)(int, int, off64_t *, size_t);
    if (!real) real = (ssize_t(*)(int, int, off64_t *, size_t))dlsym(RTLD_NEXT, "sendfile64");
    return fails_at(WRITE, out) ? -1 : real(out, in, from, count);
}

ssize_t sendfile(int out, int in, off_t *from, size_t count) { return sendfile64(out, in, from, count); }

int fsync(int fd) { REAL(fsync); return fails_at(FSYNC, fd) ? -1 : real(fd); }
int fdatasync(int fd) { REAL(fdatasync); return fails_at(FSYNC, fd) ? -1 : real(fd); }
int ftruncate(int fd, off_t size) { REAL(ftruncate); return fails_at(FTRUNCATE, fd) ? -1 : real(fd, size); }
int ftruncate64(int fd, off64_t size) { REAL(ftruncate64); return fails_at(FTRUNCATE, fd) ? -1 : real(fd, size); }
int unlink(const char *path) { REAL(unlink); return fails_below(UNLINK, AT_FDCWD, path) ? -1 : real(path); }

int unlinkat(int at, const char *path, int flags) {
    REAL(unlinkat);
    return fails_below(UNLINK, at, path) ? -1 : real(at, path, flags);
}

int rename(const char *old, const char *new) {
    REAL(rename);
    return fails_below(RENAME, AT_FDCWD, new) ? -1 : real(old, new);
}

int renameat(int from, const char *old, int to, const char *new) {
    REAL(renameat);
    return fails_below(RENAME, to, new) ? -1 : real(from, old, to, new);
}

static int opens(int (*real)(const char *, int, ...), const char *path, int flags, mode_t mode) {
    int writes = (flags & O_ACCMODE) != O_RDONLY;
    if (writes && fault == ENOSPC && access(path, F_OK) == 0) writes = 0; /* it needs no room */
    return writes && fails_below(OPEN, AT_FDCWD, path) ? -1 : real(path, flags, mode);
}

#define OPENS(name) \
    int name(const char *path, int flags, ...) { \
        REAL(name); \
        va_list rest; \
        va_start(rest, flags); \
        mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0; \
        va_end(rest); \
        return opens(real, path, flags, mode); \
    }

OPENS(open)
OPENS(open64)
