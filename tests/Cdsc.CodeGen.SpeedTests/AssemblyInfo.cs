// What is measured must not compete with what is measured beside it.
[assembly: Xunit.v3.Parallelization(MaxThreads = 1)]
