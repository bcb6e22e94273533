using System;

namespace Cdsc.CodeGen.Support.Tests;

/// <summary>What equality and order must obey, whatever the type.</summary>
internal static class Laws
{
    internal static void AssertEquality<T>(T a, T b, bool expected, Func<T, T, bool> equals, Func<T, T, bool> differs)
        where T : struct, IEquatable<T>
    {
        Assert.Equal(expected, a.Equals(b));
        Assert.Equal(expected, b.Equals(a));
        Assert.Equal(expected, a.Equals((object)b));
        Assert.Equal(expected, equals(a, b));
        Assert.Equal(!expected, differs(a, b));
        Assert.True(a.Equals(a));
        Assert.True(a.Equals((object)a));
        Assert.False(a.Equals(null));
        Assert.False(a.Equals(new object()));
        Assert.Equal(a.GetHashCode(), a.GetHashCode());
        if (expected)
        {
            Assert.Equal(a.GetHashCode(), b.GetHashCode());
        }
    }

    internal static void AssertOrder<T>(T a, T b, T c)
        where T : struct, IComparable<T>
    {
        Assert.Equal(0, a.CompareTo(a));
        Assert.Equal(a.CompareTo(b), -b.CompareTo(a));
        if (a.CompareTo(b) <= 0 && b.CompareTo(c) <= 0)
        {
            Assert.True(a.CompareTo(c) <= 0);
        }

        if (a.CompareTo(b) == 0)
        {
            Assert.Equal(a.CompareTo(c), b.CompareTo(c));
        }
    }
}
