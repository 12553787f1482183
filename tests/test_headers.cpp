// Compiled for its precompiled header only, which all test programs share.
int main() {}
