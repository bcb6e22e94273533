namespace Cdsc.CodeGen.Support;

using global::System;

/// <summary>An operation that asks for credentials.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Handler">The type of its handler; without one, the application does not offer it.</param>
/// <param name="Access">What it asks for.</param>
internal sealed record ApiGuardedOperation(string Name, Type Handler, ApiAccess Access);
