using Xunit.Sdk;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>Does what should not fail, and says with what it did.</summary>
internal static class Attempt
{
    public static T Of<T>(Func<T> act, Func<string> what)
    {
        try
        {
            return act();
        }
        catch (Exception exception)
        {
            throw new XunitException($"{what()}: {exception.GetType().Name}: {exception.Message}", exception);
        }
    }
}
