namespace Cdsc.CodeGen.OpenApi;

/// <summary>Ends the parsing of a file where it can't go on; never leaves the parser.</summary>
internal sealed class SourceSyntaxException((int Line, int Column) position, string message) : Exception(message)
{
    public (int Line, int Column) Position { get; } = position;
}
