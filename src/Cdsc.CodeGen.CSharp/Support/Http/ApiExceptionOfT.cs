namespace Cdsc.CodeGen.Support;

using global::System;

/// <summary>The server answered with an error whose body is of the documented type.</summary>
/// <typeparam name="T">The type of the body.</typeparam>
public sealed class ApiException<T> : ApiException
{
    internal ApiException(string message, T error)
        : base(message)
    {
        Error = error;
    }

    /// <summary>The body.</summary>
    public T Error { get; }
}
