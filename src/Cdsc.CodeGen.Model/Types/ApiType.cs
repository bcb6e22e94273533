namespace Cdsc.CodeGen.Model;

/// <summary>A type of the API. The family is closed: every case is a sealed record of this folder.</summary>
public abstract record ApiType
{
    private protected ApiType()
    {
    }
}
