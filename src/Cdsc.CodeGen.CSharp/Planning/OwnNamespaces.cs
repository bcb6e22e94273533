namespace Cdsc.CodeGen.CSharp;

/// <summary>What support code gets in place of the namespaces under which it stands in this repository. They occur in it for nothing else.</summary>
/// <param name="Support">The namespace of the support code.</param>
/// <param name="Settings">The namespaces of generated code, as support code for one specification has them.</param>
internal sealed record OwnNamespaces(string Support, CSharpSettings Settings)
{
    /// <summary>Writes code.</summary>
    /// <param name="code">The code, or a part of it that no name reaches out of.</param>
    /// <param name="buffer">Takes it.</param>
    public void Write(ReadOnlySpan<byte> code, TextBuffer buffer)
    {
        ReadOnlySpan<byte> common = "Cdsc.CodeGen."u8;
        for (int at; (at = code.IndexOf(common)) >= 0;)
        {
            buffer.Write(code[..at]);
            code = code[(at + common.Length)..];
            code = code[LengthOf(code, out string name)..];
            buffer.Write(name);
        }

        buffer.Write(code);
    }

    private int LengthOf(ReadOnlySpan<byte> code, out string name)
    {
        if (code.StartsWith("Support"u8))
        {
            name = Support;
            return "Support"u8.Length;
        }

        if (code.StartsWith("Generated.Models"u8))
        {
            name = Settings.ModelsNamespace;
            return "Generated.Models"u8.Length;
        }

        name = Settings.Namespace;
        return code.StartsWith("Generated.Clients"u8) ? "Generated.Clients"u8.Length
            : code.StartsWith("Generated.Server"u8) ? "Generated.Server"u8.Length
            : throw new InvalidOperationException("Support code names a namespace that no output has.");
    }
}
