namespace Cdsc.CodeGen.Support;

using global::System;

/// <summary>Tells which of the declared members of an object has a name.</summary>
/// <param name="name">The name in UTF-8.</param>
/// <returns>The number of the member; negative when none has it.</returns>
public delegate int JsonMemberIndex(ReadOnlySpan<byte> name);
