// Starts a program and says what it cost: cost FILE COMMAND… writes processor time and time by the
// clock in seconds, and peak memory in KB, to FILE. The kernel counts the memory of whoever starts
// a program as that program's own, so this one is small.
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>

namespace {

double seconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) return 2;
  const auto begin = std::chrono::steady_clock::now();
  pid_t process = 0;
  if (posix_spawnp(&process, argv[2], nullptr, nullptr, argv + 2, environ) != 0) return 127;
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
