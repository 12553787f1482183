#include "app/parallel.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <numeric>
#include <stdexcept>
#include <thread>
#include <vector>

namespace bijlage::app {
namespace {

std::vector<int> times_done(std::size_t count, unsigned jobs) {
  std::vector<int> times(count, 0);  // each element belongs to one call: no locks
  in_parallel(count, jobs, [&](std::size_t i) { ++times[i]; });
  return times;
}

TEST(InParallel, DoesEachOnceWhateverTheNumberOfJobs) {
  for (const unsigned jobs : {0U, 1U, 2U, 7U, 64U}) {
    for (const std::size_t count : {0U, 1U, 2U, 100U}) {
      EXPECT_EQ(times_done(count, jobs), std::vector<int>(count, 1)) << count << " in " << jobs;
    }
  }
}

TEST(InParallel, OneJobWorksInOrderAndInThisThread) {
  std::vector<std::size_t> order;
  const auto here = std::this_thread::get_id();
  in_parallel(50, 1, [&](std::size_t i) {
    EXPECT_EQ(std::this_thread::get_id(), here);
    order.push_back(i);
  });
  std::vector<std::size_t> expected(50);
  std::iota(expected.begin(), expected.end(), 0U);
  EXPECT_EQ(order, expected);
}

TEST(InParallel, TwoJobsWorkAtTheSameTime) {
  std::atomic<int> arrived = 0;
  in_parallel(2, 2, [&](std::size_t) {
    ++arrived;
    while (arrived < 2) std::this_thread::yield();  // would never end one after the other
  });
  EXPECT_EQ(arrived, 2);
}

TEST(InParallel, WhatWorkThrowsArrivesHereAndNoMoreIsBegun) {
  for (const unsigned jobs : {1U, 4U}) {
    std::atomic<int> begun = 0;
    const auto fail_at_once = [&](std::size_t) {
      ++begun;
      throw std::runtime_error("no");
    };
    EXPECT_THROW(in_parallel(1000, jobs, fail_at_once), std::runtime_error);
    EXPECT_LE(begun, static_cast<int>(jobs));
  }
}

}  // namespace
}  // namespace bijlage::app
