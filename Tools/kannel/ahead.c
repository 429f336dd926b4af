// Lets a program believe that it is HOURS_AHEAD hours later. Waiting is not touched.
#define _GNU_SOURCE
#include <stdlib.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

int clock_gettime(clockid_t clock, struct timespec *now) {
    int code = (int)syscall(SYS_clock_gettime, clock, now);
    const char *hours = getenv("HOURS_AHEAD");
    if (clock == CLOCK_REALTIME && hours != NULL) now->tv_sec += 3600L * atoi(hours);
    return code;
}
