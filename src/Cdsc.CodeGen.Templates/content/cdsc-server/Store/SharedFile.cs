namespace CdscServer._1;

/// <summary>A file that the server shares with a Client.</summary>
internal sealed record SharedFile(ServerProvidedFile Value, ReadOnlyMemory<byte> Content);
