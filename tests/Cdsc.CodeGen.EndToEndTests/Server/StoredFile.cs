using Cdsc.Models;

namespace Cdsc.CodeGen.EndToEndTests;

/// <summary>A file that the server shares.</summary>
internal sealed record StoredFile(ServerProvidedFile Value, byte[] Content);
