using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Cdsc.Models;
using Cdsc.Models.Support;

namespace Cdsc.CodeGen.Benchmarks;

/// <summary>A page of a listing, as each contender reads and writes it.</summary>
internal abstract class Listing
{
    /// <param name="name">What it is called in results.</param>
    /// <param name="json">The page.</param>
    protected Listing(string name, byte[] json)
    {
        Name = name;
        Json = json;
    }

    /// <summary>What it is called in results.</summary>
    public string Name { get; }

    /// <summary>The page.</summary>
    public byte[] Json { get; }

    /// <summary>Reads with generated code.</summary>
    public abstract object ReadGenerated();

    /// <summary>Reads hand-written classes with <c>required init</c> members through the source generator.</summary>
    public abstract object ReadInit();

    /// <summary>Reads hand-written classes with plain setters through the source generator.</summary>
    public abstract object ReadPlain();

    /// <summary>Reads hand-written classes with plain setters that lose what they don't know through the source generator.</summary>
    public abstract object ReadBare();

    /// <summary>Reads NSwag's models, its stock way.</summary>
    public abstract object ReadNSwag();

    /// <summary>Writes with generated code, as generated clients and servers do.</summary>
    public abstract void WriteGenerated(IBufferWriter<byte> output);

    /// <summary>Writes with generated code behind <see cref="JsonSerializer"/>.</summary>
    public abstract void WriteGeneratedConverters(Utf8JsonWriter writer);

    /// <summary>Writes hand-written classes with <c>required init</c> members through the source generator.</summary>
    public abstract void WriteInit(Utf8JsonWriter writer);

    /// <summary>Writes hand-written classes with plain setters through the source generator.</summary>
    public abstract void WritePlain(Utf8JsonWriter writer);

    /// <summary>Writes hand-written classes with plain setters that lose what they don't know through the source generator.</summary>
    public abstract void WriteBare(Utf8JsonWriter writer);

    /// <summary>Writes NSwag's models, its stock way.</summary>
    public abstract void WriteNSwag(Utf8JsonWriter writer);

    /// <summary>The floor: goes over the page and makes every text in it.</summary>
    public int ReadTexts()
    {
        var reader = new Utf8JsonReader(Json);
        int length = 0;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.String)
            {
                length += reader.GetString()!.Length;
            }
        }

        return length;
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <inheritdoc cref="Listing"/>
internal sealed class Listing<TGenerated, TInit, TPlain, TBare, TNSwag> : Listing
    where TGenerated : class
    where TInit : class
    where TPlain : class
    where TBare : class
    where TNSwag : class
{
    private readonly JsonValueReader<TGenerated> _read;
    private readonly JsonValueWriter<TGenerated> _write;
    private readonly JsonTypeInfo<TGenerated> _generatedType = (JsonTypeInfo<TGenerated>)ModelJson.Strict.GetTypeInfo(typeof(TGenerated));
    private readonly JsonTypeInfo<TInit> _initType;
    private readonly JsonTypeInfo<TPlain> _plainType;
    private readonly JsonTypeInfo<TBare> _bareType;
    private readonly TGenerated _generated;
    private readonly TInit _init;
    private readonly TPlain _plain;
    private readonly TBare _bare;
    private readonly TNSwag _nswag;

    public Listing(string name, byte[] json, JsonValueReader<TGenerated> read, JsonValueWriter<TGenerated> write, JsonTypeInfo<TInit> initType, JsonTypeInfo<TPlain> plainType, JsonTypeInfo<TBare> bareType)
        : base(name, json)
    {
        (_read, _write, _initType, _plainType, _bareType) = (read, write, initType, plainType, bareType);
        (_generated, _init, _plain, _bare, _nswag) = ((TGenerated)ReadGenerated(), (TInit)ReadInit(), (TPlain)ReadPlain(), (TBare)ReadBare(), (TNSwag)ReadNSwag());
    }

    public override object ReadGenerated() => JsonModel.Parse(Json, _read);

    public override object ReadInit() => JsonSerializer.Deserialize(Json, _initType)!;

    public override object ReadPlain() => JsonSerializer.Deserialize(Json, _plainType)!;

    public override object ReadBare() => JsonSerializer.Deserialize(Json, _bareType)!;

    public override object ReadNSwag() => JsonSerializer.Deserialize<TNSwag>(Json)!;

    public override void WriteGenerated(IBufferWriter<byte> output) => JsonModel.Write(output, _generated, _write);

    public override void WriteGeneratedConverters(Utf8JsonWriter writer) => JsonSerializer.Serialize(writer, _generated, _generatedType);

    public override void WriteInit(Utf8JsonWriter writer) => JsonSerializer.Serialize(writer, _init, _initType);

    public override void WritePlain(Utf8JsonWriter writer) => JsonSerializer.Serialize(writer, _plain, _plainType);

    public override void WriteBare(Utf8JsonWriter writer) => JsonSerializer.Serialize(writer, _bare, _bareType);

    public override void WriteNSwag(Utf8JsonWriter writer) => JsonSerializer.Serialize(writer, _nswag);
}
