// SPDX-License-Identifier: Apache-2.0
#include "guard/seal.hpp"
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <memory>
#include <sched.h>
#include <seccomp.h>
#include <signal.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <unistd.h>

namespace guard {
namespace {

struct Forget {
    void operator()(void* filter) const { ::seccomp_release(filter); }
};
using Filter = std::unique_ptr<void, Forget>;

constexpr auto kRefused = SCMP_ACT_ERRNO(EPERM);
constexpr auto kUnknown = SCMP_ACT_ERRNO(ENOSYS); // libraries then take the older call

/// Never needed once a visit has begun.
constexpr std::array kNever = {
    SCMP_SYS(creat),
    SCMP_SYS(mknod),
    SCMP_SYS(mknodat),
    SCMP_SYS(mkdir),
    SCMP_SYS(mkdirat),
    SCMP_SYS(link),
    SCMP_SYS(linkat),
    SCMP_SYS(symlink),
    SCMP_SYS(symlinkat),
    SCMP_SYS(rename),
    SCMP_SYS(renameat),
    SCMP_SYS(renameat2),
    SCMP_SYS(unlink),
    SCMP_SYS(unlinkat),
    SCMP_SYS(rmdir),
    SCMP_SYS(truncate),
    SCMP_SYS(ftruncate),
    SCMP_SYS(chmod),
    SCMP_SYS(fchmodat),
    SCMP_SYS(chown),
    SCMP_SYS(fchownat),
    SCMP_SYS(lchown),
    SCMP_SYS(setxattr),
    SCMP_SYS(lsetxattr),
    SCMP_SYS(utime),
    SCMP_SYS(utimes),
    SCMP_SYS(utimensat),
    SCMP_SYS(futimesat),
    SCMP_SYS(socket),
    SCMP_SYS(connect),
    SCMP_SYS(bind),
    SCMP_SYS(listen),
    SCMP_SYS(accept),
    SCMP_SYS(accept4),
    SCMP_SYS(execve),
    SCMP_SYS(execveat),
    SCMP_SYS(fork),
    SCMP_SYS(vfork),
    SCMP_SYS(ptrace),
    SCMP_SYS(process_vm_readv),
    SCMP_SYS(kill),
    SCMP_SYS(tkill),
    SCMP_SYS(process_vm_writev),
    SCMP_SYS(pidfd_getfd),
    SCMP_SYS(io_uring_setup),
    SCMP_SYS(mount),
    SCMP_SYS(open_by_handle_at),
    SCMP_SYS(keyctl),
    SCMP_SYS(add_key),
    SCMP_SYS(bpf),
    SCMP_SYS(perf_event_open),
    SCMP_SYS(unshare),
};

bool refuse(void* filter, int call) {
    return ::seccomp_rule_add(filter, kRefused, call, 0) == 0;
}

/// The argument at `place`, seen through `mask`, is `value`.
scmp_arg_cmp masked(unsigned place, scmp_datum_t mask, scmp_datum_t value) {
    return {place, SCMP_CMP_MASKED_EQ, mask, value};
}

/// `flags` is the place of the argument of open or openat that says what the file is opened for.
bool refuse_writing(void* filter, int call, unsigned flags) {
    for (auto const& writes : {masked(flags, O_ACCMODE, O_WRONLY), masked(flags, O_ACCMODE, O_RDWR),
                               masked(flags, O_CREAT, O_CREAT)})
        if (::seccomp_rule_add(filter, kRefused, call, 1, writes) != 0) return false;
    return true;
}

/// A thread shares all with its process; anything else that clone makes is refused. What clone3
/// and openat2 are asked for lies in memory, where a filter cannot look.
bool refuse_processes(void* filter) {
    auto const no_thread = masked(0, CLONE_THREAD, 0);
    return ::seccomp_rule_add(filter, kRefused, SCMP_SYS(clone), 1, no_thread) == 0 &&
           ::seccomp_rule_add(filter, kUnknown, SCMP_SYS(clone3), 0) == 0 &&
           ::seccomp_rule_add(filter, kUnknown, SCMP_SYS(openat2), 0) == 0;
}

bool load(void* filter) {
    for (int const call : kNever)
        if (!refuse(filter, call)) return false;
    return refuse_writing(filter, SCMP_SYS(open), 1) &&
           refuse_writing(filter, SCMP_SYS(openat), 2) && refuse_processes(filter) &&
           ::seccomp_attr_set(filter, SCMP_FLTATR_CTL_TSYNC, 1) == 0 && ::seccomp_load(filter) == 0;
}

/// Whether a call that answered `result` was refused by the seal, not for another reason.
bool refused(long result) {
    return result < 0 && errno == EPERM;
}

} // namespace

base::Result<base::Done> refuse_calls() {
    Filter const filter(::seccomp_init(SCMP_ACT_ALLOW));
    if (filter && load(filter.get()) && broken_seal().empty()) return base::Done{};
    return base::Error{base::ErrorCode::io, "the visit",
                       "the system does not let it give up its rights (seccomp)"};
}

std::vector<std::string> broken_seal() {
    std::vector<std::string> broken;
    if (!refused(::open("", O_WRONLY))) broken.emplace_back("a file can be opened to write");
    if (!refused(::open("", O_RDONLY | O_CREAT, 0600))) broken.emplace_back("a file can be made");
    if (!refused(::unlink(""))) broken.emplace_back("a file can be removed");
    if (!refused(::socket(AF_INET, -1, 0))) broken.emplace_back("it can speak to the network");
    char* const none[] = {nullptr};
    if (!refused(::execve("", none, none))) broken.emplace_back("it can start a program");
    if (!refused(::kill(::getpid(), 0))) broken.emplace_back("it can signal another process");
    if (!refused(::ptrace(PTRACE_PEEKDATA, -1, nullptr, nullptr)))
        broken.emplace_back("it can look into another process");
    return broken;
}

} // namespace guard
