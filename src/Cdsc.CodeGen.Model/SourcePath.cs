namespace Cdsc.CodeGen.Model;

/// <summary>The way to a value inside its file, for which a pointer is written down when somebody asks.</summary>
public abstract class SourcePath
{
    /// <summary>The JSON Pointer (RFC 6901) of the value; empty for the whole file.</summary>
    public abstract string ToPointer();
}
