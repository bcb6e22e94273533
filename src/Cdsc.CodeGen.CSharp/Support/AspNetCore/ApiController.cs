namespace Cdsc.CodeGen.Support;

using global::System;

/// <summary>A generated controller.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Handler">The type of the handler that it asks.</param>
/// <param name="Routes">The routes of its actions, by the names of their methods.</param>
internal sealed record ApiController(Type Type, Type Handler, params (string Action, string Route)[] Routes);
