// Starts a program and says what it cost: cost FILE MB COMMAND… writes processor time and time by
// the clock in seconds, and peak memory in KB, to FILE. The kernel counts the memory of whoever
// starts a program as that program's own, so this one is small.
//
// MB of memory are used and given back first. A guest's kernel hands unused memory to its host, and
// pays for getting it back: without this the bill goes to whoever comes after a long pause or after
// a program of gigabytes, up to half of what reading a large file takes.
#include <spawn.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>

namespace {

double seconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

void use_memory(std::size_t bytes) {
  if (bytes == 0) return;
  const pid_t user = fork();
  if (user == 0) {
    mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_POPULATE, -1, 0);
    _exit(0);
  }
  waitpid(user, nullptr, 0);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 4) return 2;
  use_memory(std::strtoull(argv[2], nullptr, 10) << 20U);
  const auto begin = std::chrono::steady_clock::now();
  pid_t process = 0;
  if (posix_spawnp(&process, argv[3], nullptr, nullptr, argv + 3, environ) != 0) return 127;
  int status = 0;
  rusage usage{};
  if (wait4(process, &status, 0, &usage) != process) return 127;
  const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - begin;
  std::FILE* const file = std::fopen(argv[1], "w");
  if (file == nullptr) return 127;
  std::fprintf(file, "{\"cpu\": %.6f, \"wall\": %.6f, \"peak\": %ld}\n",
               seconds(usage.ru_utime) + seconds(usage.ru_stime), wall.count(), usage.ru_maxrss);
  std::fclose(file);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}
